using System.Globalization;
using System.Text;

namespace DualUseScreening.Bench.Swap;

/// <summary>Median and 99th percentile of every tenth of a second, drawn over time, with the swaps marked.</summary>
/// <param name="Svg">The drawing.</param>
/// <param name="Table">The same in figures: between the swaps, and during them.</param>
internal sealed record SwapGraph(string Svg, string Table)
{
    private const double Window = 100_000;
    private const int Width = 960;
    private const int Height = 360;
    private const int Left = 60;
    private const int Bottom = 320;
    private const int Top = 40;

    public static SwapGraph Of(LoadResult run, IReadOnlyList<(double Begin, double End)> swaps, int rate, int parties)
    {
        var from = run.Requests[0].Start;
        var windows = run.Requests.GroupBy(r => (int)((r.Start - from) / Window)).OrderBy(g => g.Key)
            .Select(g => (Second: g.Key * Window / 1e6, Times: g.Select(r => r.Milliseconds).Order().ToArray())).ToList();
        var most = Nice(windows.Max(w => Quantile(w.Times, 0.99)));
        var length = windows[^1].Second + (Window / 1e6);
        var svg = new StringBuilder();
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">");
        Add($"<title>Response times at {rate} requests a second while a release of {parties} parties is swapped twice</title>");
        Add($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/>");
        foreach (var (begin, end) in swaps)
        {
            Add($"<rect x=\"{X(begin):0.#}\" y=\"{Top}\" width=\"{X(end) - X(begin):0.#}\" height=\"{Bottom - Top}\" fill=\"#f2e6c8\"/>");
            Add($"<text x=\"{X(begin):0.#}\" y=\"{Top - 6}\">read, compiled, swapped</text>");
        }

        for (var i = 0; i <= 4; i++)
        {
            var value = most * i / 4;
            Add($"<line x1=\"{Left}\" x2=\"{Width - 20}\" y1=\"{Y(value):0.#}\" y2=\"{Y(value):0.#}\" stroke=\"#ddd\"/>");
            Add($"<text x=\"{Left - 6}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\">{value:0.##} ms</text>");
        }

        for (var second = 0; second <= length; second += 5)
        {
            Add($"<text x=\"{X(from + (second * 1e6)):0.#}\" y=\"{Bottom + 18}\" text-anchor=\"middle\">{second} s</text>");
        }

        Line(0.5, "#3b7a57", "median", Left);
        Line(0.99, "#8a2b2b", "99th percentile", Left + 80);
        svg.AppendLine("</svg>");
        var during = run.Requests.Where(r => swaps.Any(s => r.Start >= s.Begin && r.Start <= s.End)).ToList();
        var between = run.Requests.Where(r => swaps.All(s => r.Start < s.Begin || r.Start > s.End)).ToList();
        return new SwapGraph(svg.ToString(), Row("between the swaps", between) + Row("while a release is compiled and swapped", during));

        void Add(FormattableString line) => svg.AppendLine(Invariant(line));

        void Line(double part, string colour, string name, int at)
        {
            var points = string.Join(' ', windows.Select(w => Invariant($"{X(from + (w.Second * 1e6) + (Window / 2)):0.#},{Y(Quantile(w.Times, part)):0.#}")));
            Add($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>");
            Add($"<text x=\"{at}\" y=\"{Height - 6}\" fill=\"{colour}\">{name}</text>");
        }

        double X(double time) => Left + ((time - from) / 1e6 / length * (Width - Left - 20));

        double Y(double value) => Bottom - (Math.Min(value, most) / most * (Bottom - Top));
    }

    private static string Row(string name, List<OneRequest> requests)
    {
        var times = requests.Select(r => r.Milliseconds).Order().ToArray();
        return times.Length == 0 ? "" : Invariant($"| {name} | {Quantile(times, 0.5):0.00} ms | {Quantile(times, 0.99):0.00} ms | {times[^1]:0.00} ms |\n");
    }

    private static double Quantile(double[] sorted, double part) => sorted[(int)((sorted.Length - 1) * part)];

    private static double Nice(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return new[] { 1, 2, 4, 5, 10 }.Select(m => m * power).First(m => m >= value);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
