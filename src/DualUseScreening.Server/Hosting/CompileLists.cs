using DualUseScreening.Lists;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Server.Hosting;

/// <summary>
/// Compiles the lists beside the program: <c>DualUseScreening.Server compile</c>, when an image is built. A service that starts with nothing on its disk
/// takes them from there; they count for this very build and these very lists, and anything else is compiled as ever.
/// </summary>
internal static class CompileLists
{
    /// <summary>The first argument that asks for compiling instead of the service.</summary>
    public const string Argument = "compile";

    // No receipt is given here, and none of the keys that receipts are sealed with belongs into an image.
    private static readonly string Unused = Convert.ToBase64String(new byte[32]);

    /// <summary>Compiles once.</summary>
    /// <param name="args">The arguments after <see cref="Argument"/>: settings, as the service takes them.</param>
    /// <returns>0 when they lie there, 1 otherwise: the exit status.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = ServerHost.Create(
            [.. args, $"--Storage:DataDirectory={ListsServices.CompiledWithProgram}", "--ConnectionStrings:Redis=", "--Logging:MinimumLevel=Error", $"--Receipts:Key={Unused}"]);
        var lists = app.Services.GetRequiredService<SnapshotHolder>();
        try
        {
            await lists.ReadAsync(CancellationToken.None);
            await lists.Kept;
        }
        catch (ListFormatException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }

        return 0;
    }
}
