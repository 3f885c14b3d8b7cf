using System.Globalization;
using System.Text;

namespace DualUseScreening.Bench.Parties;

/// <summary>The whole curve over the threshold, as a table and as an SVG plot.</summary>
internal static class Curve
{
    private const string PlotFile = "artifacts/bench/party-quality.svg";

    public static void Print(double[] thresholds, List<(string Kind, double[] Recall)> recall, List<(string Kind, double[] Share)> wrong)
    {
        Console.WriteLine();
        Console.WriteLine("threshold  worst kind %  mean of kinds %  false people %  false firms %");
        for (int t = 0; t < thresholds.Length; t++)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{thresholds[t]:0.00}       {recall.Min(r => r.Recall[t]) * 100,8:0.00}      {recall.Average(r => r.Recall[t]) * 100,8:0.00}         {Math.Max(wrong[0].Share[t], wrong[3].Share[t]) * 100,8:0.00}       {Math.Max(wrong[4].Share[t], wrong[5].Share[t]) * 100,8:0.00}"));
        }

        int[] shown = [.. Enumerable.Range(0, thresholds.Length).Where(t => thresholds[t] is 0.74 or 0.78 or 0.8 or 0.82 or 0.84 or 0.86 or 0.9)];
        Console.WriteLine();
        Console.WriteLine($"found % by threshold       {string.Concat(shown.Select(t => FormattableString.Invariant($"{thresholds[t],8:0.00}")))}");
        foreach ((string kind, double[] found) in recall)
        {
            Console.WriteLine($"{kind,-26} {string.Concat(shown.Select(t => FormattableString.Invariant($"{found[t] * 100,8:0.00}")))}");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(PlotFile)!);
        File.WriteAllText(PlotFile, Plot(thresholds, recall, wrong));
        Console.WriteLine();
        Console.WriteLine($"plot: {PlotFile}");
    }

    private static string Plot(double[] thresholds, List<(string Kind, double[] Recall)> recall, List<(string Kind, double[] Share)> wrong)
    {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 520\" font-family=\"sans-serif\" font-size=\"11\">\n<rect width=\"900\" height=\"520\" fill=\"white\"/>\n");
        double X(double threshold) => 50 + ((threshold - thresholds[0]) / (thresholds[^1] - thresholds[0]) * 600);
        double Top(double share) => 30 + ((1 - share) / 0.3 * 280);
        double Bottom(double share) => 490 - (Math.Min(share, 0.05) / 0.05 * 140);
        void Line(double[] values, Func<double, double> y, int hue, string label, int row)
        {
            string points = string.Join(' ', values.Select((v, i) => FormattableString.Invariant($"{X(thresholds[i]):0.0},{Math.Clamp(y(v), 20, 490):0.0}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"hsl({hue},70%,42%)\" stroke-width=\"1.6\" points=\"{points}\"/><text x=\"670\" y=\"{row}\" fill=\"hsl({hue},70%,32%)\">{label}</text>\n");
        }

        for (int i = 0; i < recall.Count; i++)
        {
            Line(recall[i].Recall, Top, i * 360 / recall.Count, "found: " + recall[i].Kind, 40 + (i * 16));
        }

        for (int i = 0; i < wrong.Count; i++)
        {
            Line(wrong[i].Share, Bottom, i * 360 / wrong.Count, "false: " + wrong[i].Kind, 360 + (i * 16));
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"4\" y=\"34\">100 %</text><text x=\"10\" y=\"314\">70 %</text><text x=\"14\" y=\"354\">5 %</text><text x=\"14\" y=\"492\">0 %</text><text x=\"300\" y=\"512\">threshold {thresholds[0]} – {thresholds[^1]}</text>\n</svg>\n");
        return svg.ToString();
    }
}
