using System.Collections.Frozen;
using System.Text;

namespace DualUseScreening.Screening.Parties.Names;

/// <summary>Spellings of one name that sound rules alone do not bring together, as groups of folded words.</summary>
internal static class Romanisations
{
    private static readonly string[] Groups =
    [
        // Arabic and Persian
        "mohammed muhammad mohammad mohamed mohamad muhammed muhamad mehmet mehmed mahomet mohd muhammet mokhammed magomed mukhammad muhamed",
        "ahmed ahmad ahmet akhmad akhmed akhmet", "hussein hussain husayn hossein hosein husain husein hussayn huseyn huseyin hosain khusein houssein hussien", "hasan hassan khasan hacen hasn hasson", "yusuf youssef yousef yusef yousuf yussuf josef yosef joseph yousif youcef iusuf yusif",
        "osman uthman othman usman ousmane usmon osmane", "omar umar omer umer", "ali aly alij aliy", "abdallah abdullah abdulla abdalla abdoullah abdellah abdollah", "abdul abd abdel abdal abdol abdoul", "khaled khalid haled halid", "said saeed sayed saeid saaid sayid seyed", "mustafa mostafa moustafa mustapha moustapha",
        "ibrahim ebrahim brahim ibragim ibraheem abraham", "ismail ismael esmail esmaeil smail ismoil", "jamal gamal djamal cemal jamaal dzhamal", "jafar jaafar gaafar djafar dzhafar cafer", "jabbar gabbar jabar", "qasim kasim kassem qassem ghasem qasem gasim kasem qassim", "qadir kader kadir qader ghader", "suleiman sulayman soleiman soleyman suleyman sulaiman souleymane solayman soliman",
        "zayn zain zein zayne", "nasir nasser naser nassir", "fuad fouad foad", "dawud daoud david dawood davud daud davoud", "musa mousa moussa moosa mwsa mwsy", "isa issa eisa aissa essa aysa aysy", "haidar haydar heydar heidar hyder khaidar", "mehdi mahdi mehdy", "reza rida ridha rezo riza rda", "shaikh sheikh", "tariq tarek tarik tareq", "rashid rasheed rachid reshid", "hamid hameed hamed khamid", "karim kareem kerim", "rahim raheem", "rahman rehman rakhman", "aziz azeez",
        "faisal faysal feisal faysel", "walid waleed oualid", "yasin yassin yaseen yasseen", "yahya yahia yehia yahia yhya yhyy", "zakaria zakariya zakaryia zekeriya", "sharif shareef cherif sherif", "shahid shaheed chahid", "javad jawad javed djavad", "kazem kadhim kazim kadhem kathem", "mansur mansour mansoor", "mahmud mahmoud mahmood mehmood", "masud masoud massoud masood", "murad mourad morad", "husni hosni", "chaudhry choudhary chowdhury chaudhary choudhry chaudhri chwhdry chwdhry", "khan khaan", "taha tah teh", "haji hajji hadji", "agha aga", "abu abou abw", "amir ameer emir", "anwar anvar enver", "latif lateef", "majid majeed mecid madjid", "salih saleh salah", "salim saleem selim",
        // Chinese and Korean, both romanisations and Cantonese
        "li lee lei", "lee yi rhee ri i rhi yee", "kim gim khim", "park pak bak bark", "choi choe chwe", "jong jung jeong chong chung jeung", "gwang kwang", "gil kil", "guk kuk", "geun kun keun", "gon kon", "deok tok", "bong pong", "jang chang", "cho jo joe", "kang gang", "kwon gwon", "ko go koh", "ku gu koo", "ryu yu yoo ryoo you liu", "ro no roh noh", "rim im lim yim", "yun yoon youn", "yong young yeong ryong ryeong", "song seong sung", "hyon hyun hyeon", "chol cheol chul", "un eun", "sok seok suk", "sop seop sup", "kyong gyeong kyung kyeong", "pyong byeong byung", "myong myeong myung", "su soo", "u woo wu", "hui hee hi", "ri rhee lee", "paek baek paik baik", "pae bae", "mun moon", "sin shin", "an ahn", "o oh", "chon jeon chun jun", "ryang yang",
        "zhang chang cheung", "zhao chao chiu", "zhou chou chow", "zhu chu", "xu hsu tsui", "xie hsieh", "huang wong hwang", "wang wong", "chen chan tan", "lin lam lim", "wu ng", "liu lau", "zheng cheng tseng", "cai tsai choi", "guo kuo kwok", "he ho", "ye yeh ip", "deng teng tang", "jiang chiang", "qian chien", "peng pang", "yang yeung", "liang leung", "xiao hsiao siu", "zeng tseng", "song sung", "dong tung", "jin chin", "qiu chiu", "beijing peking", "guangzhou canton", "guangdong kwangtung", "tianjin tientsin", "nanjing nanking", "qingdao tsingtao", "jian chien", "jun chun", "qing ching", "zhong chung", "guang kuang", "ping phing", "xing hsing", "xin hsin",
        // Slavic, Caucasus
        "aleksandr alexander aleksander oleksandr aliaksandr alexandr alyaksandr aleksandar alexandre olexandr", "aleksei alexei aleksey alexey oleksiy oleksii aliaksei alyaksey", "sergei sergey sergiy serhiy serhii siarhei syarhey serguei", "dmitri dmitry dmitriy dmitrii dmytro dzmitry", "nikolai nikolay mykola mikalai nicolai", "mikhail mykhailo mikhael michail mihail mikhayl mykhaylo", "vladimir volodymyr uladzimir wladimir vladimer", "evgeny yevgeny evgeni yevgeni evgenii yevgeniy evgeniy yauhen yevhen ievgen eugene", "andrei andrey andriy andrii andrej", "pavel pavlo paval", "petr pyotr piotr petro petar", "yuri yury yuriy iurii yurii juri iouri jurij", "igor ihor ihar", "oleg oleh aleh", "viktor victor viktar", "vasily vasiliy vasilii vasyl vasil wassili", "grigory grigori grigoriy hryhoriy ryhor", "konstantin kostiantyn kanstantsin constantine", "ivan iwan", "ilya ilia illia ilja", "yulia iuliia yuliya julia yuliia", "tatiana tatyana tetiana tatsiana", "elena yelena olena alena helena", "natalia natalya nataliya natallia nataliia", "ekaterina yekaterina kateryna katsiaryna catherine", "anna hanna ganna", "maksim maxim maksym", "roman raman", "fedor fyodor fiodor feodor", "artem artyom artsiom", "georgy georgi georgiy giorgi heorhiy george giorgos georgios yorgos", "denis dzianis denys", "gennady gennadiy gennadii henadz", "valery valeri valeriy valerii valeryi", "vyacheslav viacheslav vyachaslau viachaslau", "leonid leanid", "timofei timofey timothy", "kirill kyrylo kiril cyril", "matvei matvey", "aleksandrovich alexandrovich aliaksandravich oleksandrovych", "nikolaevich nikolayevich mikalaevich mykolayovych", "vladimirovich uladzimiravich volodymyrovych", "sergeevich sergeyevich siarheevich serhiyovych", "mikhailovich mikhaylovich mykhaylovych", "alekseevich alexeyevich aleksevich aliakseevich", "dmitrievich dmitriyevich dzmitryevich", "andreevich andreyevich andriyovych", "moskva moscow moskau moscou", "rossiya russia russian", "zavod plant works", "kiev kyiv", "minsk mensk",
        // other
        "jose josef iosif josep", "juan joao", "jorge george", "johannes jan john", "katherine catherine", "stephen steven stefan", "philip phillip philippe filip", "nicholas nicolas nikolas", "thessaloniki saloniki",
        // business words
        "centre center tsentr zentrum", "intl international int", "tech technology technologies technical tehnologii tekhnologii", "mfg manufacturing", "ind industry industries industrial inds", "trdg trading trade", "eng engineering engineers", "elec electric electrical", "electronic electronics elektronika", "univ university universitet", "inst institute institut", "sci science scientific", "dev development", "corp corporation", "govt government", "ministry ministerio ministerstvo", "transport transportation", "aviation aviatsiya airlines airways", "shipping ship maritime marine", "grp group", "svc services service", "sys systems system", "import imports", "export exports", "product products", "enterprise enterprises", "chemical chemicals chem", "machine machinery machines", "petroleum oil", "technology technological", "optics optical", "photoelectric optoelectronics optoelectronic photonics", "aerospace astronautics space", "defense defence", "atomic nuclear", "instrument instruments instrumentation", "communication communications", "research rsch", "iran iranian", "china chinese", "korea korean", "russia russian", "semiconductor semiconductors", "services service", "material materials", "missile missiles rocket", "telecom telecommunications telecommunication",
    ];

    private static readonly FrozenDictionary<ulong, ushort[]> Table = Build();

    /// <summary>Groups that a word is in; empty for most words. Numbers start at 1.</summary>
    public static ReadOnlySpan<ushort> Of(ReadOnlySpan<byte> word) =>
        Table.TryGetValue(AsciiHash.Of(word), out ushort[]? groups) ? groups : [];

    private static FrozenDictionary<ulong, ushort[]> Build()
    {
        var map = new Dictionary<ulong, List<ushort>>();
        for (int i = 0; i < Groups.Length; i++)
        {
            foreach (string word in Groups[i].Split(' '))
            {
                ulong key = AsciiHash.Of(Encoding.ASCII.GetBytes(word));
                if (!map.TryGetValue(key, out List<ushort>? groups))
                {
                    map[key] = groups = [];
                }

                if (!groups.Contains((ushort)(i + 1)))
                {
                    groups.Add((ushort)(i + 1));
                }
            }
        }

        var frozen = new Dictionary<ulong, ushort[]>();
        foreach ((ulong key, List<ushort> groups) in map)
        {
            frozen[key] = [.. groups];
        }

        return frozen.ToFrozenDictionary();
    }
}
