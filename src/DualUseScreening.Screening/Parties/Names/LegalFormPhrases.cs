namespace DualUseScreening.Screening.Parties.Names;

/// <summary>The phrases of <see cref="LegalForms"/>, by what they mean. Folded: lower case, ASCII, scripts transliterated.</summary>
internal static class LegalFormPhrases
{
    public const uint Limited = 1;
    public const uint JointStock = 2;
    public const uint Partnership = 4;
    public const uint FreeZone = 8;
    public const uint State = 16;
    public const uint SoleTrader = 32;
    public const uint NonProfit = 64;
    public const uint Cooperative = 128;
    public const uint Unspecific = 256;

    public static readonly (uint Kind, string[] Phrases)[] All =
    [
        (Limited,
        [
            // English, Dutch, German, French, Italian, Spanish, Portuguese
            "ltd", "limited", "llc", "l l c", "limited liability company", "limited liability", "liability limited company", "pvt ltd", "pvt limited",
            "private limited", "private ltd", "pte ltd", "pte limited", "pte", "pvt", "pty ltd", "pty limited", "pty", "sdn bhd", "bhd", "sendirian berhad", "berhad",
            "bv", "b v", "bvba", "besloten vennootschap", "besloten vennootschap met beperkte aansprakelijkheid", "sprl", "gmbh", "mbh", "gesellschaft mit beschrankter haftung",
            "ggmbh", "ug", "sarl", "s a r l", "societe a responsabilite limitee", "eurl", "suarl", "srl", "s r l", "srls", "societa a responsabilita limitata",
            "sociedad de responsabilidad limitada", "s de r l", "s de r l de cv", "s de rl", "s de rl de cv", "sl", "slu", "sociedad limitada", "limitada", "ltda", "lda", "eireli", "sal offshore", "e u r l",
            // Slavic, Baltic, Caucasus, Central Asia
            "ooo", "o o o", "obshchestvo s ogranichennoy otvetstvennostyu", "obschestvo s ogranichennoy otvetstvennostyu", "obshchestvo s ogranichennoi otvetstvennostyu",
            "obshchestvo s ogranichennoj otvetstvennostju", "obshchestvo s ogranichennoy otvetstvennostiu", "tov", "tovarystvo z obmezhenoyu vidpovidalnistyu", "tdv", "too", "tovarishchestvo s ogranichennoy otvetstvennostyu",
            "mchj", "mas uliyati cheklangan jamiyati", "ospoo", "osoo", "sp z o o", "spolka z o o", "spzoo", "sp zoo", "spolka z ograniczona odpowiedzialnoscia", "sro", "s r o", "spol s r o", "spol sro",
            "doo", "d o o", "drustvo s ogranicenom odgovornoscu", "ood", "eood", "uab", "sia", "osauhing", "ou", "kft", "korlatolt felelossegu tarsasag", "mmc", "mpy", "shpk", "sh p k", "dooel", "ddo",
            // Nordic, Greek, Turkish
            "oy", "ab", "aps", "as", "epe", "e p e", "ltd sti", "limited sirketi", "limited sti", "ike", "spc", "wll", "w l l", "bsc", "b s c",
            // Asian
            "co ltd", "co limited", "company limited", "company ltd", "corp ltd", "corporation ltd", "corporation limited", "youxian gongsi", "youxiangongsi", "you xian gong si", "you xian ze ren gong si",
            "youxian zeren gongsi", "yu han hoe sa", "yuhan hoesa", "yugen kaisha", "you xian hui she", "cong ty tnhh", "cong ty trach nhiem huu han", "tnhh", "gk", "g k", "godo kaisha", "he tong hui she",
            "dhmm", "z m m", "zmm", "dmcc", "ltd liability company", "llp", "limited company",
        ]),
        (JointStock,
        [
            "sa", "s a", "nv", "n v", "naamloze vennootschap", "societe anonyme", "sociedad anonima", "sociedade anonima", "societa per azioni", "spa", "s p a", "ag", "aktiengesellschaft", "se",
            "sa de cv", "s a de c v", "sa de c v", "s a de cv", "sociedad anonima de capital variable", "sapi de cv", "sas", "s a s", "sociedad por acciones simplificada", "societe par actions simplifiee", "sac", "s a c", "saa", "sau", "eireli",
            "plc", "public limited company", "inc", "incorporated", "corp", "corporation", "jsc", "j s c", "joint stock company", "joint stock co", "joint stock", "pjsc", "ojsc", "cjsc", "qjsc", "public joint stock company", "open joint stock company", "closed joint stock company",
            "private joint stock company", "public joint stock", "open joint stock", "closed joint stock", "ao", "a o", "oao", "o a o", "zao", "z a o", "pao", "p a o", "nao", "aktsionernoe obshchestvo", "aktsionernoye obshchestvo", "aktsionernoe obschestvo", "otkrytoe aktsionernoe obshchestvo", "zakrytoe aktsionernoe obshchestvo",
            "publichnoe aktsionernoe obshchestvo", "publichnoye aktsionernoye obshchestvo", "otkrytoye aktsionernoye obshchestvo", "zakrytoye aktsionernoye obshchestvo", "nepublichnoe aktsionernoe obshchestvo", "at", "pat", "prat", "vat", "zat", "aktsionerne tovarystvo", "publichne aktsionerne tovarystvo",
            "aj", "aksiyadorlik jamiyati", "asc", "qsc", "a s", "anonim sirketi", "a s ve tic", "ad", "aad", "ead", "dd", "d d", "nyrt", "zrt", "rt", "spolka akcyjna", "asa", "abp", "oyj", "publ", "ae", "a e", "sal", "s a l", "saog", "saoc", "sae", "s a e", "kscc", "ksc", "psc", "pjs", "sjsc", "shareholding company", "holding co",
            "pt", "perseroan terbatas", "tbk", "ps", "p s", "p j s", "shrkt sehamy khas", "shrkt sehamy aam", "sehamy khas", "sehamy aam", "sherkat sahami", "sahami khas", "sahami am", "gu fen you xian gong si", "gufen youxian gongsi", "gufen gongsi", "gu fen gong si", "ji tuan you xian gong si", "kabushiki kaisha", "kabushikikaisha", "zhu shi hui she", "kk", "k k", "ju sig hoe sa", "jusik hoesa", "chusik hoesa",
            "cong ty co phan", "jsb", "a g", "ab publ", "s e",
        ]),
        (Partnership,
        [
            "kg", "gmbh and co kg", "gmbh co kg", "ag and co kg", "ohg", "kgaa", "snc", "s n c", "scs", "sca", "vof", "v o f", "commv", "comm v", "comm va", "lp", "l p", "limited partnership", "general partnership", "partnership", "sociedad en comandita", "s en c", "y cia", "cia", "y compania", "et fils",
            "et cie", "cie", "collective company", "kollektif sirketi", "sp k", "sp j",
        ]),
        (FreeZone, ["fze", "f z e", "fzco", "fz co", "fzc", "fz llc", "fzllc", "fz", "free zone establishment", "free zone company", "free zone", "fz e", "offshore", "off shore"]),
        (State,
        [
            "fgup", "fgu", "fgbu", "gup", "mup", "fku", "fkp", "rup", "rue", "ue", "up", "chup", "ctup", "unitary enterprise", "state unitary enterprise", "federal state unitary enterprise", "federal state enterprise", "federal state budgetary institution", "republican unitary enterprise",
            "federalnoe gosudarstvennoe unitarnoe predpriyatie", "gosudarstvennoe unitarnoe predpriyatie", "gp", "dp", "state enterprise", "state owned enterprise", "kazennoe predpriyatie", "federalnoe kazennoe predpriyatie",
        ]),
        (SoleTrader, ["ip", "fop", "individualnyy predprinimatel", "individualny predprinimatel", "individual entrepreneur", "sole proprietorship", "eenmanszaak", "einzelunternehmen", "ei", "est", "establishment", "dba"]),
        (NonProfit, ["vzw", "v z w", "asbl", "a s b l", "aisbl", "e v", "ev", "stiftung", "stichting", "ano", "avtonomnaya nekommercheskaya organizatsiya", "autonomous nonprofit organization", "autonomous non profit organization", "ngo", "non profit organization"]),
        (Cooperative, ["cv", "c v", "cvba", "scrl", "eg", "sca rl", "coop", "cooperative society"]),
        (Unspecific, ["co", "cong ty", "company", "companies", "cos", "comp", "firm", "gong si", "gongsi", "hoe sa", "hui she", "kaisha", "sti", "sirketi", "and co", "cy", "kompaniya", "kompania", "compania", "compagnie", "societe", "shrka", "shrkt", "shrkh", "sherkat", "sharikat", "sharika", "charika", "soc"]),
    ];
}
