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
        "academy sciences=科学院,科學院; aeronautics astronautics=航空航天; aerospace=航天; agricultural=农业,農業; air force=空军,空軍; aircraft=飞机,飛機; airport=机场,機場; aluminium=铝业,鋁業; analysis=分析; army=陆军,陸軍",
        "association=协会,協會; automation=自动化,自動化; automobile=汽车,汽車; aviation=航空; bank=银行,銀行; base=基地; battery=电池,電池; bearing=轴承,軸承; beijing institute technology=北京理工大学,北京理工大學; biotech=生物; cable=电缆,電纜",
        "capital=资本,資本; center=中心; chemical=化工,化学,化學; china=中国,中國; chip=芯片; cnc=数控,數控; commercial=商业,商業; commission=委员会,委員會; communication=通信,通讯,通訊; computer=计算机,計算機; construction=建筑,建築,建设,建設",
        "consulting=咨询,咨詢; cooperation=合作; culture=文化; data=数据,數據; defense=国防,國防; design=设计,設計; development=发展,發展; digital=数码,數碼; eastern=东方,東方; economic=经济,經濟; education=教育; electric=电气,電氣,电机,電機",
        "electrical=电器,電器; electromechanical=机电,機電; electronics=电子,電子; energy=能源; engine=发动机,發動機; engineering=工程; engineering university=工程大学,工程大學; environmental=环保,環保; equipment=设备,設備,装备,裝備; export=出口",
        "factory=工厂,工廠,厂,廠; finance=金融; fishery=渔业,漁業; food=食品; foreign trade=外贸,外貿; foundation=基金会,基金會; freight=货运,貨運; fund=基金; gas=天然气,天然氣; general bureau=总局,總局; general corporation=总公司,總公司",
        "government=政府; group=集团,集團; guangdong=广东,廣東; harbin=哈尔滨,哈爾濱; harbin institute technology=哈尔滨工业大学,哈爾濱工業大學; heavy industries=重工业,重工業,重工; holding=控股; hong kong=香港; hospital=医院,醫院",
        "hydropower=水电,水電; import=进口,進口; import export=进出口,進出口; industrial=实业,實業; industrial park=工业园,工業園; industry=工业,工業,产业,產業,産業; information=信息,資訊; infrared=红外,紅外; inner mongolia=内蒙古,內蒙古",
        "institute=学院,學院; instrument=仪器,儀器; instrumentation=仪表,儀表; insurance=保险,保險; integrated circuit=集成电路,集成電路; intelligent=智能; international=国际,國際; investment=投资,投資; iran=伊朗; iron steel=钢铁,鋼鐵",
        "japan=日本; joint venture=合资,合資,合营,合營; korea=朝鲜,朝鮮,韩国,韓國; laboratory=实验室,實驗室; laser=激光; leasing=租赁,租賃; logistics=物流; macau=澳门,澳門; machine tool=机床,機床; machinery=机械,機械; malaysia=马来西亚,馬来西亞",
        "management=管理; manufacturing=制造; marine=海洋; maritime=海事; materials=材料; medical=医疗,医療; metal=金属,金屬; microelectronics=微电子,微電子; military=军事,軍事; mineral=矿产,礦產; mining=矿业,礦業; mold=模具",
        "national=国家,國家; navigation=导航,導航; navy=海军,海軍; network=网络,網絡; new energy=新能源; new materials=新材料; nonferrous metals=有色金属,有色金屬; north=北方; northwestern polytechnical university=西北工业大学,西北工業大學",
        "nuclear=核; nuclear industry=核工业,核工業; nuclear power=核电,核電; ocean=远洋,遠洋; office=办公室,辦公室; oil gas=油气,油氣; optical=光学,光學; optoelectronics=光电,光電; ordnance=兵器; osaka=大阪; parts=零部件,配件; people=人民",
        "petrochemical=石化; petroleum=石油; pharmaceutical=制药,制藥,药业,藥業; plastics=塑料; port=港口; power=电力,電力; precision=精密; printing=印刷; production=生产,生產; public security=公安; public security bureau=公安局",
        "publishing=出版; pyongyang=平壤; radar=雷达,雷達; railway=铁路,鐵路; research=研究; research center=研究中心; research institute=研究所,研究院; robot=机器人,機器人; rubber=橡胶,橡膠; russia=俄罗斯,俄羅斯; satellite=卫星,衛星",
        "science=科学,科學; security=安全; semiconductor=半导体,半導體; semiconductor manufacturing international=中芯国际集成电路制造,中芯國際集成電路製造; services=服务,服務; shaanxi=陕西,陝西; ship=船舶; shipbuilding=造船",
        "shipping=船务,船務,海运,海運,航运,航運; silicon=硅业,硅業; singapore=新加坡; software=软件,軟件; solar=太阳能,太陽能; southern=南方; storage=仓储,倉儲; supercomputing=超级计算,超级計算; supply chain=供应链,供應鏈; surveillance=监控,監控",
        "systems=系统,系統; taiwan=台湾,台灣,臺灣; technology=科技,技术,技術; telecommunications=电信,電信; testing=检测,檢測; textile=纺织,紡织; thailand=泰国,泰國; tibet=西藏; tokyo=东京,東京; tools=工具; tourism=旅游,旅遊",
        "trading=贸易,貿易,商贸,商貿,商事,商会,商會; training=培训,培訓; transport=运输,運輸; uav=无人机,無人機; united=联合,聯合; university=大学,大學; university technology=工业大学,工業大學,理工大学,理工大學; valve=阀门,閥門; video=视频,視頻; vietnam=越南",
        "western=西部; works=製作所; youth=青年",
    ];

    /// <summary>Korean; found anywhere in a run of syllables, the longest first.</summary>
    public static readonly string[] Hangul =
    [
        "academy sciences=과학원; aerospace=항공우주; airlines=항공사; association=협회; atomic energy=원자력; automobile=자동차; aviation=항공; bank=은행; cement=시멘트; central=중앙; chemical=화학; coal=석탄; committee=위원회",
        "communication=통신; construction=건설; corporation=공사; culture=문화; defense=국방; development=개발; economic=경제; education=교육; electronics=전자; energy=에너지; equipment=설비; export=수출; factory=공장",
        "finance=금융; fishery=수산; food=식품; foreign=대외; forestry=림업,임업; foundation=재단; general bureau=총국; general corporation=총회사; group=그룹; heavy industries=중공업,중공; import=수입; industrial=산업; industry=공업",
        "information=정보; instruments=계기; insurance=보험; international=국제; investment=투자; iron steel=제철,철강; joint venture=합영,합작; korea=조선,한국; light industry=경공업; logistics=물류; machinery=기계; marine=해양",
        "materials=자재,재료; medical=의료; metal=금속; mineral=광물; mining=광업; missile=미사일,로켓; munitions=군수; national=국가; oil=원유; people=인민; petroleum=석유; pharmaceutical=제약; power=전력; precision=정밀",
        "production=생산; pyongyang=평양; railway=철도; research institute=연구소,연구원; science=과학; security=보위,안전; semiconductor=반도체; ship=선박; shipping=해운; space=우주; systems=시스템; technology=기술; textile=방직",
        "tourism=관광; trading=무역,상사; transport=운수; united=련합,연합; university=대학교,대학; workers=로동,노동; youth=청년",
    ];

    /// <summary>Arabic and Persian; whole words, with or without the article.</summary>
    public static readonly string[] Arabic =
    [
        "academy=أكاديمية; aerospace=هوافضا; agency=وكالة; agricultural=زراعية,کشاورزی; air force=نیروی هوایی; airlines=خطوط الجوية,هواپیمایی; arabian peninsula=جزيرة العرب,جزيرة العربية",
        "armed forces=نیروهای مسلح; army=جيش,ارتش; association=رابطة,انجمن; atomic energy=انرژی اتمی; authority=هيئة; aviation=طيران; bank=بنك,مصرف,بانک; battalion=كتيبة; brigade=لواء",
        "brigades=كتائب,ألوية; call=دعوة; cement=إسمنت,سیمان; center=مركز; central=مركزي; charitable=خيرية; chemical=كيميائية,شیمیایی; combatant=مقاتلة; commercial=تجاري; committee=لجنة,کمیته",
        "communications=اتصالات; construction=إنشاءات,عمران,ساختمانی; contracting=مقاولات; council=مجلس,شورای; culture=ثقافة,فرهنگی; defense=دفاع,دفاعی; development=تنمية,توسعه; directorate=مديرية",
        "economic=اقتصادية,اقتصادی; education=تعليم,آموزش; egypt=مصر; egyptian=مصري,مصرية; electricity=كهرباء; electronics=إلكترونيات,الكترونيات,الکترونیک; energy=طاقة,انرژی",
        "engineering=هندسة,هندسية,مهندسی; equipment=معدات,تجهیزات; exchange=صرافة,صرافی; export=تصدير,صادرات; factory=مصنع,کارخانه; finance=مالية,مالی; food=غذائية,غذایی; forces=قوات,نیروهای",
        "foreign=خارجية,خارجه; foundation=مؤسسة,بنیاد; front=جبهة; fund=صندوق; gas=غاز,گاز; general=عامة; global=عالمية; group=مجموعة,جماعة,گروه; headquarters=قرارگاه; health=صحة; heavy=سنگین",
        "heritage=تراث; holding=قابضة; hospital=مستشفى; import=استيراد,واردات; industrial=صناعية,صنعتی; industries=صناعات,صنایع; industry=صناعة; institute=معهد,موسسه; insurance=تأمين,بیمه",
        "intelligence=استخبارات,اطلاعات; interior=داخلية; international=دولية,بین المللی; investment=استثمار; iran=ایران; iraq=عراق; islamic=إسلامية,اسلامية,إسلامي,اسلامي,اسلامى",
        "islamic republic=جمهوری اسلامی; islamic revolutionary guard corps=سپاه پاسداران انقلاب اسلامی; justice=عدل; levant=شام; libya=ليبيا; libyan=ليبية; limited=محدودة; maghreb=مغرب",
        "manufacturing=تولیدی; marine=بحرية; martyrs=شهداء; media=إعلام; medical=طبية,پزشکی; metals=معادن,فلزات; military=عسكرية,نظامی; ministry=وزارة,وزارت; missile=صواريخ,موشکی; movement=حركة",
        "national=وطني,وطنية,ملی; navy=نیروی دریایی; network=شبكة,شبکه; nuclear=هسته ای; office=مكتب,دفتر; oil=نفط,نفت; oppressed=مستضعفين,مستضعفان; organization=تنظيم,منظمة,سازمان; party=حزب",
        "people=شعب,أهل,مردم; petrochemical=پتروشیمی; pharmaceutical=أدوية,دارویی; police=شرطة; popular=شعبية; port=ميناء,بندر; production=إنتاج,تولید; projects=مشاريع; railway=راه آهن",
        "real estate=عقارات,عقارية; relief=إغاثة; republic=جمهورية,جمهوری; research=بحوث,أبحاث,تحقیقات; research institute=پژوهشگاه,پژوهشکده; resistance=مقاومة,مقاومت; revival=إحياء,احياء",
        "revolution=ثورة,انقلاب; science=علوم; scientific=علمية; security=أمن,امنیت; services=خدمات; shipping=شحن,ملاحة,کشتیرانی; society=جمعية; space=فضاء,فضایی; special=خاصة,ویژه; state=دولة",
        "steel=فولاد; studies=دراسات; support=دعم,پشتیبانی; supreme=أعلى,عالی; syria=سوريا; syrian=سورية,سوري; systems=أنظمة; technology=تكنولوجيا,فناوری; textile=نسيج; tourism=سياحة",
        "trading=تجارة,تجارية,بازرگانی; transport=نقل; tunisian=تونسية; union=اتحاد,اتحادیه; united=متحدة; university=جامعة,دانشگاه; victory=نصر; water=مياه; welfare=رعاية; western=غربية; workers=عمال",
        "yemen=يمن; youth=شباب,جوانان",
    ];

    /// <summary>Russian, and what Ukrainian and Belarusian share with it; stems at the start of a word, with any ending.</summary>
    public static readonly string[] Cyrillic =
    [
        "academy=академи; aerospace=аэрокосмическ; agency=агентств; agricultural=сельскохозяйственн; air=воздушн; aircraft=авиастроительн; airlines=авиалини; airport=аэропорт; armament=вооружени",
        "army=арми; association=объединени; atomic=атомн; automation=автоматик; automobile=автомобильн; aviation=авиационн; baltic=балтийск; bank=банк; bearing=подшипник; bureau=бюро; capital=капитал",
        "center=центр; central=центральн; charitable=благотворительн; chemical=химическ; coal=угольн; combine=комбинат; commercial=коммерческ; committee=комитет; communications=связи; company=компани",
        "concern=концерн; construction=строительств,строительн; corporation=корпораци; council=совет; defense=оборон; department=департамент; design=конструкторск; development=развити",
        "directorate=управлени; electromechanical=электромеханическ; electronics=электроник; energy=энерги; engine=двигателестроительн; engineering=инженерн,инжиниринг; enterprise=предприяти",
        "exchange=бирж; export=экспорт; factory=фабрик; federal=федеральн; financial=финансов; fleet=флот; foreign economic=внешнеэкономическ; foundation=фонд; front=фронт; gas=газ; general=генеральн",
        "group=групп; heavy=тяжел; holding=холдинг; import=импорт; industrial=промышленн; industry=промышленност; information=информационн; innovative=инновационн; institute=институт",
        "instrument=приборостроительн; insurance=страхов; international=международн; investment=инвестицион; laboratory=лаборатори; leasing=лизинг; legion=легион; logistics=логистик",
        "machine building=машиностроительн; maritime=морск; mechanical=механическ; metal=металл; metallurgical=металлургическ; microelectronics=микроэлектроник; military=военн; mining=горн",
        "ministry=министерств; missile=ракетн; moscow=московск; movement=движени; national=национальн; northern=северн; nuclear=ядерн; oil=нефт; optical=оптическ; party=парти; people=народн",
        "petrochemical=нефтехимическ; pharmaceutical=фармацевтическ; plant=завод; port=порт; power=энергетическ; precision=точн; private=частн; production=производственн; railway=железн; railways=дорог",
        "regional=региональн; repair=ремонтн; republic=республик; research=исследовательск; russia=россии,россия; russian=российск; savings=сберегательн; sciences=наук",
        "scientific production=научно-производственн; scientific research=научно-исследовательск; security=безопасност; service=служб; ship repair=судоремонтн; shipbuilding=судостроительн",
        "shipping=судоходн; shipyard=верф; social=социальн; southern=южн; space=космическ; special=специальн; state=государственн; systems=систем; tactical=тактическ; technical=техническ",
        "technologies=технолог; telecommunications=телекоммуникац; television=телевидени; testing=испытательн; trading=торгов; transport=транспорт; union=союз; united=объединенн,объединённ",
        "university=университет; ural=уральск; western=западн; youth=молодежн,молодёжн",
    ];
}
