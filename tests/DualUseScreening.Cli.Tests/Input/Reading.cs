using System.Text;
using DualUseScreening.Cli.Input;

namespace DualUseScreening.Cli.Tests.Input;

/// <summary>Reads orders from a text, as from standard input.</summary>
internal static class Reading
{
    public static Task<List<ReadOrder>> AllAsync(string text, Action<InputProblem>? warn = null) => AllAsync(Encoding.UTF8.GetBytes(text), warn);

    public static async Task<List<ReadOrder>> AllAsync(byte[] bytes, Action<InputProblem>? warn = null)
    {
        await using var file = await OrderFile.OpenAsync("-", new MemoryStream(bytes), CancellationToken.None);
        var orders = new List<ReadOrder>();
        await foreach (var order in file.ReadAsync(warn ?? (_ => { }), CancellationToken.None))
        {
            orders.Add(order);
        }

        return orders;
    }

    public static async Task<string[]> ProblemsAsync(string text)
    {
        try
        {
            return [.. (await AllAsync(text)).SelectMany(o => o.Problems).Select(p => p.ToString().Replace("standard input", "f", StringComparison.Ordinal))];
        }
        catch (InputException e)
        {
            return [e.Message.Replace("standard input", "f", StringComparison.Ordinal)];
        }
    }
}
