namespace DualUseScreening.Screening.Diversion.Learning;

/// <summary>Monthly exports of all reporters together, by partner and product. Months without a figure are months without trade.</summary>
public sealed class FlowTable
{
    private readonly Dictionary<(string Partner, string Product), Dictionary<int, double>> _values = [];
    private readonly int _digits;
    private int _first = int.MaxValue;
    private int _last = int.MinValue;

    /// <summary>An empty table.</summary>
    /// <param name="digits">Digits of the commodity code that products are told apart by: 2, 4, 6 or 8.</param>
    public FlowTable(int digits = 6) => _digits = digits is 2 or 4 or 6 or 8 ? digits : throw new ArgumentOutOfRangeException(nameof(digits));

    /// <summary>First month with a figure.</summary>
    public Month First => new(_first);

    /// <summary>Last month with a figure.</summary>
    public Month Last => new(_last);

    /// <summary>Number of months from the first to the last.</summary>
    public int Months => _last < _first ? 0 : _last - _first + 1;

    /// <summary>Number of series of a partner and a product.</summary>
    public int Count => _values.Count;

    /// <summary>The pairs of partner and product that there are figures for, sorted.</summary>
    public IEnumerable<(string Partner, string Product)> Keys => _values.Keys.OrderBy(k => k.Partner, StringComparer.Ordinal).ThenBy(k => k.Product, StringComparer.Ordinal);

    /// <summary>Adds a figure. A product with fewer digits than are told apart is a total and is passed over.</summary>
    public void Add(in TradeFlow flow)
    {
        if (flow.Product.Length < _digits || !(flow.Value >= 0))
        {
            return;
        }

        var key = (flow.Partner, flow.Product[.._digits]);
        if (!_values.TryGetValue(key, out var months))
        {
            _values.Add(key, months = []);
        }

        months[flow.Period.Number] = months.GetValueOrDefault(flow.Period.Number) + flow.Value;
        _first = Math.Min(_first, flow.Period.Number);
        _last = Math.Max(_last, flow.Period.Number);
    }

    /// <summary>Euro a month of a partner and a product, from <see cref="First"/> to <see cref="Last"/>.</summary>
    public double[] Series(string partner, string product)
    {
        var series = new double[Months];
        if (_values.TryGetValue((partner, product), out var months))
        {
            foreach (var (month, value) in months)
            {
                series[month - _first] = value;
            }
        }

        return series;
    }
}
