namespace DualUseScreening.Screening.Parties.Names;

/// <summary>
/// Words of trade, of institutions and of places that lists give in English where the firm writes them in its own script: "meaning=word,word; …".
/// Facts of language, sorted by meaning.
/// </summary>
internal static class MeaningWords
{
    /// <summary>Chinese, simplified and traditional, and Japanese; found anywhere in a run of characters, the longest first.</summary>
    public static readonly string[] Han =
    [
        "academy sciences=科学院,科學院; aeronautics astronautics=航空航天; aerospace=航天; agricultural=农业,農業; aircraft=飞机,飛機; automobile=汽车,汽車; aviation=航空; bank=银行,銀行",
        "battery=电池,電池; bearing=轴承,軸承; biotech=生物; cable=电缆,電纜; center=中心; chemical=化工,化学,化學; china=中国,中國; chip=芯片; cnc=数控,數控; commercial=商业,商業",
        "commission=委员会,委員會; communication=通信,通讯,通訊; computer=计算机,計算機; construction=建筑,建築,建设,建設; consulting=咨询,咨詢; data=数据,數據; defense=国防,國防; design=设计,設計",
        "development=发展,發展; electric=电气,電氣,电机,電機; electrical=电器,電器; electronics=电子,電子; energy=能源; engine=发动机,發動機; engineering=工程; equipment=设备,設備,装备,裝備",
        "export=出口; factory=工厂,工廠,厂,廠; finance=金融; food=食品; freight=货运,貨運; gas=天然气,天然氣; general corporation=总公司,總公司; government=政府; group=集团,集團; harbin=哈尔滨,哈爾濱",
        "harbin institute technology=哈尔滨工业大学,哈爾濱工業大學; beijing institute technology=北京理工大学,北京理工大學; northwestern polytechnical university=西北工业大学,西北工業大學",
        "semiconductor manufacturing international=中芯国际集成电路制造,中芯國際集成電路製造; university technology=工业大学,工業大學,理工大学,理工大學; engineering university=工程大学,工程大學",
        "heavy industries=重工业,重工業,重工; holding=控股; hong kong=香港; import=进口,進口; import export=进出口,進出口; industrial=实业,實業; industry=工业,工業,产业,產業,産業; information=信息,資訊",
        "infrared=红外,紅外; inner mongolia=内蒙古,內蒙古; institute=学院,學院; instrument=仪器,儀器; instrumentation=仪表,儀表; insurance=保险,保險; integrated circuit=集成电路,集成電路",
        "intelligent=智能; international=国际,國際; investment=投资,投資; iran=伊朗; iron steel=钢铁,鋼鐵; japan=日本; korea=朝鲜,朝鮮,韩国,韓國; laboratory=实验室,實驗室; laser=激光",
        "logistics=物流; macau=澳门,澳門; machine tool=机床,機床; machinery=机械,機械; malaysia=马来西亚,馬来西亞; management=管理; manufacturing=制造; marine=海洋; materials=材料",
        "medical=医疗,医療; metal=金属,金屬; microelectronics=微电子,微電子; military=军事,軍事; mineral=矿产,礦產; mining=矿业,礦業; mold=模具; national=国家,國家; navigation=导航,導航",
        "network=网络,網絡; new energy=新能源; nonferrous metals=有色金属,有色金屬; north=北方; nuclear=核; nuclear industry=核工业,核工業; nuclear power=核电,核電; optical=光学,光學",
        "optoelectronics=光电,光電; ordnance=兵器; osaka=大阪; parts=零部件,配件; people=人民; petrochemical=石化; petroleum=石油; pharmaceutical=制药,制藥,药业,藥業; port=港口; power=电力,電力",
        "precision=精密; production=生产,生產; public security=公安; public security bureau=公安局; pyongyang=平壤; radar=雷达,雷達; railway=铁路,鐵路; research=研究",
        "research center=研究中心; research institute=研究所,研究院; robot=机器人,機器人; russia=俄罗斯,俄羅斯; satellite=卫星,衛星; science=科学,科學; semiconductor=半导体,半導體; services=服务,服務",
        "shaanxi=陕西,陝西; ship=船舶; shipbuilding=造船; shipping=船务,船務,海运,海運,航运,航運; singapore=新加坡; software=软件,軟件; solar=太阳能,太陽能; supercomputing=超级计算,超级計算",
        "supply chain=供应链,供應鏈; systems=系统,系統; taiwan=台湾,台灣,臺灣; technology=科技,技术,技術; textile=纺织,紡织; thailand=泰国,泰國; tibet=西藏; tokyo=东京,東京",
        "trading=贸易,貿易,商贸,商貿,商事,商会,商會; transport=运输,運輸; uav=无人机,無人機; united=联合,聯合; university=大学,大學; valve=阀门,閥門; vietnam=越南; works=製作所",
    ];

    /// <summary>Korean; found anywhere in a run of syllables, the longest first.</summary>
    public static readonly string[] Hangul =
    [
        "atomic energy=원자력; automobile=자동차; aviation=항공; bank=은행; central=중앙; chemical=화학; communication=통신; construction=건설; defense=국방; development=개발",
        "economic=경제; electronics=전자; energy=에너지; finance=금융; foreign=대외; general bureau=총국; general corporation=총회사; group=그룹; heavy industries=중공업,중공",
        "industrial=산업; industry=공업; information=정보; insurance=보험; international=국제; investment=투자; joint venture=합영,합작; korea=조선,한국; logistics=물류; machinery=기계",
        "mining=광업; munitions=군수; oil=원유; petroleum=석유; precision=정밀; pyongyang=평양; research institute=연구소,연구원; science=과학; semiconductor=반도체; ship=선박",
        "shipping=해운; space=우주; systems=시스템; technology=기술; trading=무역,상사; united=련합,연합; university=대학교,대학",
    ];

    /// <summary>Arabic and Persian; whole words, with or without the article.</summary>
    public static readonly string[] Arabic =
    [
        "aerospace=هوافضا; airlines=خطوط الجوية,هواپیمایی; arabian peninsula=جزيرة العرب,جزيرة العربية; atomic energy=انرژی اتمی; aviation=طيران",
        "bank=بنك,مصرف,بانک; center=مركز; central=مركزي; charitable=خيرية; combatant=مقاتلة; contracting=مقاولات; defense=دفاع,دفاعی; egypt=مصر",
        "egyptian=مصري,مصرية; electricity=كهرباء; electronics=إلكترونيات,الكترونيات,الکترونیک; engineering=هندسة,هندسية,مهندسی; foundation=مؤسسة,بنیاد",
        "front=جبهة; gas=غاز,گاز; general=عامة; global=عالمية; group=مجموعة,جماعة,گروه; heritage=تراث; holding=قابضة; industrial=صناعية,صنعتی",
        "industries=صناعات,صنایع; industry=صناعة; institute=معهد,موسسه; interior=داخلية; international=دولية,بین المللی; investment=استثمار; iran=ایران",
        "iraq=عراق; islamic=إسلامية,اسلامية,إسلامي,اسلامي,اسلامى; islamic republic=جمهوری اسلامی; islamic revolutionary guard corps=سپاه پاسداران انقلاب اسلامی",
        "levant=شام; libya=ليبيا; libyan=ليبية; limited=محدودة; maghreb=مغرب; manufacturing=تولیدی; ministry=وزارة,وزارت; movement=حركة; national=وطني,وطنية,ملی",
        "network=شبكة,شبکه; nuclear=هسته ای; oil=نفط,نفت; organization=تنظيم,منظمة,سازمان; party=حزب; petrochemical=پتروشیمی; relief=إغاثة",
        "research=بحوث,أبحاث,تحقیقات; research institute=پژوهشگاه,پژوهشکده; revival=إحياء,احياء; scientific=علمية; shipping=شحن,ملاحة,کشتیرانی; society=جمعية",
        "state=دولة; studies=دراسات; syria=سوريا; syrian=سورية,سوري; technology=تكنولوجيا,فناوری; trading=تجارة,تجارية,بازرگانی; transport=نقل; tunisian=تونسية",
        "university=جامعة,دانشگاه; victory=نصر; yemen=يمن",
    ];

    /// <summary>Russian, and what Ukrainian and Belarusian share with it; stems at the start of a word, with any ending.</summary>
    public static readonly string[] Cyrillic =
    [
        "academy=академи; aircraft=авиастроительн; airlines=авиалини; airport=аэропорт; armament=вооружени; association=объединени; atomic=атомн",
        "aviation=авиационн; baltic=балтийск; bank=банк; bureau=бюро; center=центр; chemical=химическ; combine=комбинат; company=компани; concern=концерн",
        "corporation=корпораци; defense=оборон; design=конструкторск; electronics=электроник; energy=энерги; engine=двигателестроительн",
        "engineering=инженерн,инжиниринг; enterprise=предприяти; federal=федеральн; fleet=флот; foreign economic=внешнеэкономическ; gas=газ; group=групп",
        "holding=холдинг; institute=институт; instrument=приборостроительн; insurance=страхов; international=международн; laboratory=лаборатори",
        "logistics=логистик; machine building=машиностроительн; metallurgical=металлургическ; microelectronics=микроэлектроник; military=военн",
        "ministry=министерств; missile=ракетн; moscow=московск; northern=северн; nuclear=ядерн; oil=нефт; optical=оптическ; plant=завод; port=порт",
        "production=производственн; railway=железн; railways=дорог; republic=республик; research=исследовательск; russia=россии,россия; russian=российск",
        "sciences=наук; scientific production=научно-производственн; scientific research=научно-исследовательск; security=безопасност; service=служб",
        "ship repair=судоремонтн; shipbuilding=судостроительн; shipping=судоходн; shipyard=верф; space=космическ; special=специальн; state=государственн",
        "systems=систем; tactical=тактическ; technologies=технолог; trading=торгов; united=объединенн,объединённ; university=университет; ural=уральск",
    ];
}
