using System.Globalization;

namespace DualUseScreening.Bench.Parties;

/// <summary>People and firms who are on no list.</summary>
internal static class Negatives
{
    private static readonly string[] Towns =
    [
        "Gent", "Antwerpen", "Liège", "Namur", "Hasselt", "Kortrijk", "Brugge", "Rotterdam", "Utrecht", "Eindhoven", "Lyon", "Lille", "Nantes", "Bordeaux", "Köln", "Hamburg", "Stuttgart", "Leipzig", "Milano", "Torino", "Bologna", "Sevilla", "Valencia", "Porto", "Kraków", "Gdańsk", "Brno",
        "Göteborg", "Malmö", "Aarhus", "Tampere", "Tallinn", "Riga", "Vilnius", "Cluj", "Plovdiv", "Thessaloniki", "Izmir", "Bursa", "Konya", "Casablanca", "Sfax", "Alexandria", "Haifa", "Amman", "Muscat", "Doha", "Pune", "Chennai", "Surat", "Indore", "Dhaka", "Colombo", "Bangkok", "Hanoi",
        "Penang", "Surabaya", "Cebu", "Taichung", "Busan", "Daegu", "Osaka", "Nagoya", "Fukuoka", "Suzhou", "Ningbo", "Foshan", "Qingdao", "Perth", "Adelaide", "Nairobi", "Kampala", "Accra", "Lagos", "Durban", "Santiago", "Rosario", "Curitiba", "Medellín", "Guadalajara", "Monterrey", "Toronto", "Calgary",
        "Denver", "Tulsa", "Omaha", "Boise", "Almaty", "Tbilisi", "Yerevan", "Baku", "Novi Sad", "Zagreb", "Ljubljana", "Graz", "Linz", "Basel", "Winterthur", "Cork", "Leeds", "Bristol", "Dundee", "Bergen", "Reykjavík",
    ];

    private static readonly string[] Trades =
    [
        "Textiel", "Bakkerij", "Machinebouw", "Transport", "Precision Tools", "Foods", "Dyes", "Plastics", "Verpakking", "Voedingsmiddelen", "Farma", "Labs", "Optik", "Werkzeugbau", "Maschinenbau", "Spedition", "Chimie", "Électronique", "Textiles", "Vins", "Ceramiche", "Meccanica", "Tessuti", "Alimentari", "Conservas", "Calzados",
        "Cortiça", "Moveis", "Meble", "Stal", "Papier", "Glas", "Farben", "Kunststoff", "Solar", "Software", "Medical Devices", "Dental Supplies", "Furniture", "Garments", "Leather Works", "Rice Mills", "Tea Estates", "Coffee Roasters", "Auto Parts", "Bearings", "Pumps", "Valves", "Fasteners", "Packaging", "Printing", "Marine Services",
        "Seafood", "Timber", "Steel Traders", "Cables", "Lighting", "Elevators", "Cosmetics", "Hydraulics", "Robotics", "Semiconductor Equipment", "Control Equipment", "Instruments", "Biotech", "Spare Parts General Trading", "Building Materials Trading", "Import Export", "Logistics", "Freight Services",
    ];

    private static readonly string[] Forms = ["NV", "BV", "GmbH", "AG", "SA", "SARL", "SAS", "Srl", "S.p.A.", "SL", "Lda", "Sp. z o.o.", "s.r.o.", "AB", "ApS", "Oy", "OÜ", "SIA", "UAB", "A.Ş.", "Ltd", "Pvt Ltd", "Pte Ltd", "Sdn Bhd", "Co Ltd", "LLC", "FZE", "OOO", "TOO", "Inc", "Corp", "PLC", "KG", "doo", ""];

    private static readonly string[] Marks =
    [
        "Vermeulen", "De Smet", "Janssens", "Peeters", "Claes", "Dupont", "Lefèvre", "Moreau", "Schreiber", "Krüger", "Baumann", "Hofer", "Rossi", "Colombo", "Greco", "Romero", "Navarro", "Pereira", "Kowalski", "Nowak", "Dvořák", "Horváth", "Ionescu", "Petrovski", "Lindqvist", "Hansen", "Virtanen", "Tamm", "Kalniņš",
        "Yıldız", "Demirel", "Papadakis", "Haddadin", "Bensalah", "Okafor", "Mensah", "Kamau", "Naidoo", "Chaudhry", "Iyer", "Deshmukh", "Perera", "Rahimov", "Nguyen", "Santoso", "Suzuki", "Takahashi", "Bae", "Tan", "Novatek Alpha", "Bluewave", "Sunrise", "Golden Leaf", "Green Valley", "Orion", "Helios", "Aurora", "Delta", "Apex", "Pioneer",
        "Northstar", "Eurotech", "Mediterra", "Atlantis", "Baltika", "Alpina", "Sevan", "Ararat", "Al Noor", "Al Baraka", "Al Manara", "Gulf Star", "Silk Road", "Lotus", "Jade", "Three Rivers", "Bright Future", "Evergreen Hill", "Marina Star", "Deccan", "Ganges", "Everest", "Kilimanjaro", "Savanna", "Pampas", "Andes", "Maple",
    ];

    private static readonly (string[] Given, string[] Family)[] Cultures =
    [
        (["Jan", "Pieter", "Els", "Lotte", "Wouter", "Sofie", "Bram", "Femke"], ["Van den Broeck", "De Clercq", "Wouters", "Maes", "Goossens", "Van Damme", "Verhaegen", "Desmedt"]),
        (["Luc", "Amélie", "Mathilde", "Thibault", "Chloé", "Benoît"], ["Lambert", "Rousseau", "Girard", "Fontaine", "Chevalier", "Delacroix"]),
        (["Jürgen", "Heike", "Matthias", "Ulrike", "Sven", "Anke"], ["Schröder", "Vogel", "Zimmermann", "Neumann", "Köhler", "Brandt"]),
        (["Алексей", "Ирина", "Денис", "Оксана", "Роман", "Светлана", "Тимур"], ["Воробьёв", "Лукашин", "Заречный", "Коваленко", "Бондарчук", "Журавлёва"]),
        (["Tomasz", "Agnieszka", "Jiří", "Zuzana", "Gábor", "Réka"], ["Wiśniewski", "Zielińska", "Svoboda", "Nováková", "Szabó", "Tóth"]),
        (["Nikos", "Eleni", "Γιάννης", "Μαρία", "Kostas"], ["Alexopoulos", "Nikolaidis", "Παππάς", "Οικονόμου", "Vasileiou"]),
        (["Emre", "Ayşe", "Burak", "Zeynep", "Cem"], ["Yılmazer", "Kaplan", "Aydoğan", "Öztürkmen", "Şimşek"]),
        (["Karim", "Yasmine", "Tarek", "Leila", "Samir", "Noura", "كريم", "ليلى"], ["Benchekroun", "Mansouri", "Khoury", "Haddad", "Zeitoun", "المنصوري", "الخوري"]),
        (["Rohan", "Priya", "Vikram", "Ananya", "Sunil", "Kavita"], ["Kulkarni", "Banerjee", "Subramanian", "Mehta", "Bhattacharya", "Reddy"]),
        (["Wei", "Xiaoling", "Jianhua", "Meifang", "志强", "丽华"], ["Zhao", "Sun", "Hu", "Guo", "赵", "孙"]),
        (["Min-jun", "Seo-yeon", "Ji-hoon", "Hye-jin"], ["Kang", "Yoon", "Lim", "Shin"]),
        (["Haruto", "Yui", "Kenji", "Sakura"], ["Yamamoto", "Kobayashi", "Yoshida", "Matsumoto"]),
        (["Nguyễn Văn", "Trần Thị", "Lê Minh", "Phạm Quang"], ["Hùng", "Lan", "Tuấn", "Dũng"]),
        (["Chinedu", "Ngozi", "Kwame", "Abena", "Thabo", "Wanjiru"], ["Eze", "Okonkwo", "Asante", "Boateng", "Dlamini", "Mwangi"]),
        (["Carlos", "Lucía", "Javier", "Fernanda", "Mateo"], ["Ibáñez", "Villanueva", "Cárdenas", "Figueroa", "Quispe"]),
        (["Erik", "Ingrid", "Lars", "Astrid", "Mikko"], ["Lindström", "Bergström", "Halvorsen", "Nygaard", "Korhonen"]),
        (["Giorgi", "Nino", "Aram", "Anahit", "Elvin"], ["Beridze", "Kapanadze", "Sargsyan", "Grigoryan", "Mammadli"]),
        (["Dewi", "Budi", "Somchai", "Siti"], ["Wijaya", "Hartono", "Srisuk", "Rahmawati"]),
    ];

    /// <summary>The people of the shared file, with birth date and country.</summary>
    public static List<(string Name, DateOnly? Born)> SharedPeople(string data)
    {
        var people = new List<(string, DateOnly?)>();
        foreach (string line in File.ReadLines(Path.Combine(data, "names", "negatives-global.csv")).Skip(1))
        {
            string[] fields = line.Split(',');
            people.Add((fields[0], DateOnly.TryParse(fields[5], CultureInfo.InvariantCulture, out DateOnly born) ? born : null));
        }

        return people;
    }

    /// <summary>People or firms of <c>cases/strangers.csv</c>, names of some fifty cultures put together by a generator, half for tuning.</summary>
    public static List<string> Strangers(string kind, bool heldOut) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "cases", "strangers.csv")).Skip(1).Select(line => line.Split(',')).Where(f => f[0] == kind && f[3] == (heldOut ? "held-out" : "tuning")).Select(f => f[1])];

    public static List<string> OwnPeople(ulong seed, int count)
    {
        var dice = new Dice(seed);
        var names = new List<string>();
        for (int i = 0; i < count; i++)
        {
            (string[] given, string[] family) = dice.Pick(Cultures);
            names.Add(dice.OneIn(3) ? $"{dice.Pick(given)} {dice.Pick(given)} {dice.Pick(family)}" : $"{dice.Pick(given)} {dice.Pick(family)}");
        }

        return [.. names.Distinct()];
    }

    public static List<string> Firms(ulong seed, int count)
    {
        var dice = new Dice(seed);
        var names = new List<string>();
        for (int i = 0; i < count; i++)
        {
            string form = dice.Pick(Forms);
            string name = dice.Below(5) switch
            {
                0 => $"{dice.Pick(Towns)} {dice.Pick(Trades)}",
                1 => $"{dice.Pick(Marks)} {dice.Pick(Trades)}",
                2 => $"{dice.Pick(Towns)} {dice.Pick(Marks)} {dice.Pick(Trades)}",
                3 => $"{dice.Pick(Marks)} & {dice.Pick(Marks)}",
                _ => $"{dice.Pick(Trades)} {dice.Pick(Marks)} {dice.Pick(Towns)}",
            };
            names.Add($"{name} {form}".Trim());
        }

        return names;
    }
}
