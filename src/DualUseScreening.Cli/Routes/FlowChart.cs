using System.Globalization;
using System.Text;
using DualUseScreening.Screening.Diversion.Learning;

namespace DualUseScreening.Cli.Routes;

/// <summary>The picture of a proposal: the flow to the partner above, the direct flow below, month by month, with the measure and the change.</summary>
internal static class FlowChart
{
    private const int Width = 760;
    private const int Height = 420;
    private const int Left = 70;
    private const int Right = 20;
    private const int Panel = 140;

    /// <summary>The picture as SVG.</summary>
    public static string Draw(RouteProposal proposal, DateOnly measure, IReadOnlyList<string> feared)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12" role="img">
            <title>{proposal.Product}: exports to {proposal.Partner} and to {string.Join(", ", feared)}</title>
            <rect width="{Width}" height="{Height}" fill="#ffffff"/>
            <text x="{Left}" y="22" font-size="14" font-weight="bold">{proposal.Product} to {proposal.Partner}: {Euro(proposal.Before)} to {Euro(proposal.After)} a month since {proposal.Changed}</text>
            <text x="{Left}" y="40" fill="#555555">z {proposal.Z:0.0} against the partner's other products; makes up for {proposal.Replaced:P0} of the direct flow that fell; score {proposal.Score}</text>

            """);
        AddPanel(svg, proposal, proposal.Flow, 60, "#b5321f", $"to {proposal.Partner}");
        AddPanel(svg, proposal, proposal.Direct, 240, "#1f5fb5", $"to {string.Join(", ", feared)}");
        AddMark(svg, proposal, Month.Of(measure), "#555555", "4 3", "measure");
        AddMark(svg, proposal, proposal.Changed, "#b5321f", "none", "change");
        svg.Append("</svg>\n");
        return svg.ToString();
    }

    private static void AddPanel(StringBuilder svg, RouteProposal proposal, IReadOnlyList<double> flow, int top, string colour, string name)
    {
        var most = Math.Max(flow.Max(), 1);
        svg.Append(CultureInfo.InvariantCulture, $"""
            <line x1="{Left}" y1="{top + Panel}" x2="{Width - Right}" y2="{top + Panel}" stroke="#999999"/>
            <text x="{Left - 6}" y="{top + 10}" text-anchor="end" fill="#555555">{Euro(most)}</text>
            <text x="{Left - 6}" y="{top + Panel}" text-anchor="end" fill="#555555">0</text>
            <text x="{Width - Right}" y="{top + 12}" text-anchor="end" fill="{colour}">{name}, euro a month</text>
            <polyline fill="none" stroke="{colour}" stroke-width="2" points="
            """);
        for (var i = 0; i < flow.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"{X(proposal, i):0.#},{top + Panel - (flow[i] / most * Panel):0.#} ");
        }

        svg.Append("\"/>\n");
        for (var i = 0; i < flow.Count; i++)
        {
            var month = proposal.First.Plus(i);
            if (month.Number % 12 == 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(proposal, i):0.#}\" y=\"{top + Panel + 16}\" text-anchor=\"middle\" fill=\"#555555\">{month.Number / 12}</text>\n");
            }
        }
    }

    private static void AddMark(StringBuilder svg, RouteProposal proposal, Month month, string colour, string dashes, string name)
    {
        var x = X(proposal, month.Number - proposal.First.Number);
        svg.Append(CultureInfo.InvariantCulture, $"""
            <line x1="{x:0.#}" y1="52" x2="{x:0.#}" y2="{240 + Panel}" stroke="{colour}" stroke-dasharray="{dashes}"/>
            <text x="{x + 4:0.#}" y="{(name == "measure" ? Height - 8 : 58)}" fill="{colour}">{name} {month}</text>

            """);
    }

    private static double X(RouteProposal proposal, int month) => Left + ((double)(Width - Left - Right) * month / Math.Max(proposal.Flow.Count - 1, 1));

    private static string Euro(double amount) => amount switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{amount / 1_000_000:0.##} M€"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{amount / 1_000:0.#} k€"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{amount:0} €"),
    };
}
