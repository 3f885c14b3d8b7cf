using DualUseScreening.Screening.Diversion.Learning;

namespace DualUseScreening.Screening.Tests.Diversion.Learning;

/// <summary>
/// Four years of monthly exports from a seed, with diversions planted among what looks like them: partners whose whole trade grows, products that sell
/// better everywhere, trends, seasons, single large shipments, flows that changed at another time, flows that were never regular.
/// </summary>
public sealed class TradeGenerator
{
    public static readonly Month First = new(2020 * 12);
    public const int Months = 52;
    public const int Measure = 26;

    private static readonly string[] Partners = ["AE", "AM", "AZ", "CH", "CN", "GE", "HK", "IN", "JP", "KG", "KZ", "RS", "TR", "US", "UZ", "VN"];
    private readonly Random _random;
    private readonly HashSet<(string, string)> _large = [];

    public TradeGenerator(int seed, int products = 150, int planted = 30)
    {
        _random = new Random(seed);
        var forbidden = products * 2 / 5;
        var plants = new HashSet<(string, string)>();
        while (plants.Count < planted)
        {
            plants.Add((Partners[_random.Next(Partners.Length)], Product(_random.Next(forbidden))));
        }

        var boom = new[] { Partners[_random.Next(Partners.Length)], Partners[_random.Next(Partners.Length)] };
        for (var p = 0; p < products; p++)
        {
            var product = Product(p);
            var isForbidden = p < forbidden;
            var direct = Math.Exp(9.5 + 2.5 * _random.NextDouble());
            Write("RU", product, m => direct * (isForbidden && m >= Measure ? 0.04 + 0.2 / (1 + m - Measure) : 1), 0.35);
            var sellsEverywhere = _random.NextDouble() < 0.08 ? 2 + 2 * _random.NextDouble() : 1;
            foreach (var partner in Partners)
            {
                if (_random.NextDouble() < 0.15)
                {
                    continue;
                }

                var level = Math.Exp(8 + 3 * _random.NextDouble());
                var trend = 0.01 * (_random.NextDouble() - 0.4);
                var other = _random.NextDouble() < 0.03 ? _random.Next(4, 20) : Months;
                var plant = plants.Contains((partner, product));
                var (lag, share) = (_random.Next(1, 7), 0.25 + 0.6 * _random.NextDouble());
                if (plant && share * direct >= new LearningOptions().LeastRise && share * direct >= level)
                {
                    _large.Add((partner, product));
                }

                var grows = boom.Contains(partner) ? 1.8 + 0.6 * _random.NextDouble() : 1;
                Write(partner, product, m => level * Math.Exp(trend * m)
                    * (m >= Measure ? grows * sellsEverywhere : 1) * (m >= other ? 3 : 1)
                    + (plant && m >= Measure + lag ? share * direct * Math.Min(1, (m - Measure - lag + 1) / 3.0) : 0), 0.45);
            }
        }

        // A pair without any trade of its own carries no diversion.
        var keys = Table.Keys.ToHashSet();
        Planted = plants.Where(keys.Contains).ToHashSet();
    }

    public FlowTable Table { get; } = new();

    public IReadOnlySet<(string Partner, string Product)> Planted { get; }

    /// <summary>Those among them that are worth watching: they at least double the flow, and by 10 000 euro a month.</summary>
    public IReadOnlySet<(string Partner, string Product)> Large => _large;

    private static string Product(int number) => (840_000 + number * 7).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Write(string partner, string product, Func<int, double> level, double noise)
    {
        var season = 2 * Math.PI * _random.NextDouble();
        var isIrregular = _random.NextDouble() < 0.1;
        for (var m = 0; m < Months; m++)
        {
            var value = level(m) * Math.Exp(noise * Normal() + 0.15 * Math.Sin(2 * Math.PI * m / 12 + season));
            value *= isIrregular && _random.NextDouble() < 0.5 ? 0 : _random.NextDouble() < 0.02 ? 8 : 1;
            if (value > 0)
            {
                Table.Add(new TradeFlow(partner, product, First.Plus(m), Math.Round(value)));
            }
        }
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
