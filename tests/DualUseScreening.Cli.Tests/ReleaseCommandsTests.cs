using System.Security.Cryptography;
using DualUseScreening.Cli.Tests.Fakes;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Tests;

/// <summary><c>dualuse lists build|verify|diff|publish|rollback|pin|unpin|releases</c> and <c>dualuse replay</c>, with the real service.</summary>
public sealed class ReleaseCommandsTests(ServiceWithPartners service) : IClassFixture<ServiceWithPartners>, IAsyncLifetime
{
    private const string Second = ServiceWithPartners.First + "2,Beta Imaginary Optics,,organisation,AE,,,\n";

    /// <summary>Each test begins with the first list in force, whatever the one before it left.</summary>
    public async Task InitializeAsync()
    {
        service.Write(ServiceWithPartners.First);
        Assert.Equal(0, (await RunAsync("lists", "publish", await BuiltAsync())).Status);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_release_is_built_compared_published_and_rolled_back()
    {
        var before = await InForceAsync();
        service.Write(Second);
        var built = await BuiltAsync();
        Assert.NotEqual(before, built);
        Assert.Equal(before, await InForceAsync());

        var difference = await RunAsync("lists", "diff", before, built);
        Assert.Equal($"{before} to {built}: 1 entry differs\n\npartners, entries\n  + 2\n", difference.Output, ignoreCase: true);
        var published = await RunAsync("lists", "publish", built);
        Assert.Contains($"In force   {built}\nBefore it  {before}\nUntil      the sources change\n", published.Output, StringComparison.Ordinal);
        Assert.Equal(built, await InForceAsync());

        var back = await RunAsync("lists", "rollback");
        Assert.Equal((0, ""), (back.Status, back.Error));
        Assert.Equal(before, await InForceAsync());
    }

    [Fact]
    public async Task A_pinned_release_stays_until_it_is_unpinned()
    {
        var first = await InForceAsync();
        Assert.Contains("Until      it is unpinned", (await RunAsync("lists", "pin")).Output, StringComparison.Ordinal);
        service.Write(Second);
        await BuiltAsync();
        Assert.Contains(first + "  in force, pinned", (await RunAsync("lists", "releases")).Output, StringComparison.Ordinal);
        Assert.Contains("the sources change (it was made of them)", (await RunAsync("lists", "unpin")).Output, StringComparison.Ordinal);
        Assert.NotEqual(first, await InForceAsync());
    }

    [Fact]
    public async Task A_file_is_signed_verified_and_put_into_force()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (secret, known, unknown) = (Place("release.key"), Place("release.pub"), Place("other.pub"));
        await File.WriteAllTextAsync(secret, key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(known, key.ExportSubjectPublicKeyInfoPem());
        await File.WriteAllTextAsync(unknown, other.ExportSubjectPublicKeyInfoPem());
        service.Write(Second);
        var file = Place("lists.bin");
        var built = await RunAsync("lists", "build", "--sign", secret, "--out", file);
        Assert.DoesNotContain("nobody", built.Output, StringComparison.Ordinal);

        Assert.Contains("is whole and compiles", (await RunAsync("lists", "verify", file, "--key", known)).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("lists", "verify", file, "--key", unknown)).Status);
        var bytes = await File.ReadAllBytesAsync(file);
        var damaged = Place("damaged.bin");
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(damaged, bytes);
        Assert.NotEqual(0, (await RunAsync("lists", "verify", damaged)).Status);

        Assert.Contains("partners, entries", (await RunAsync("lists", "diff", await InForceAsync(), file)).Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, (await RunAsync("lists", "publish", file)).Status);
        Assert.Contains(await InForceAsync(), built.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publish", "0123456789abcdef")]
    [InlineData("diff", "0123456789abcdef")]
    [InlineData("pin", "no-such-file.bin")]
    public async Task What_is_not_kept_is_an_error_that_names_it(string command, string release)
    {
        var run = await RunAsync("lists", command, release);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(release, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_given_again_after_the_lists_have_changed()
    {
        var (order, answer) = (Place("order.json"), Place("answer.json"));
        await File.WriteAllTextAsync(order, Orders.Json("A", "shirts"));
        await File.WriteAllTextAsync(answer, (await RunAsync("screen", order, "--json")).Output);
        service.Write(Second);
        Assert.Equal(0, (await RunAsync("lists", "publish", await BuiltAsync())).Status);

        var same = await RunAsync("replay", order, "--answer", answer);
        Assert.Equal((0, ""), (same.Status, same.Error));
        Assert.Contains("the same answer, byte for byte", same.Output, StringComparison.Ordinal);
        var both = Place("both.json");
        await File.WriteAllTextAsync(both, $$"""{"request": {{await File.ReadAllTextAsync(order)}}, "answer": {{await File.ReadAllTextAsync(answer)}}}""");
        Assert.Equal(0, (await RunAsync("replay", both)).Status);

        // An order that was altered since, and an answer that was.
        await File.WriteAllTextAsync(order, Orders.Json("A", "trousers"));
        Assert.Equal(1, (await RunAsync("replay", order, "--answer", answer)).Status);
        var altered = ScreenResponse.Parser.ParseJson(await File.ReadAllTextAsync(answer));
        altered.Verdict = altered.Verdict == Verdict.Clear ? Verdict.Review : Verdict.Clear;
        await File.WriteAllTextAsync(answer, Google.Protobuf.JsonFormatter.Default.Format(altered));
        await File.WriteAllTextAsync(order, Orders.Json("A", "shirts"));
        var other = await RunAsync("replay", order, "--answer", answer);
        Assert.Equal(1, other.Status);
        Assert.Contains("~ verdict", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_its_answer_cannot_be_replayed()
    {
        var order = Place("alone.json");
        await File.WriteAllTextAsync(order, Orders.Json("A", "shirts"));
        var run = await RunAsync("replay", order);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("--answer", run.Error, StringComparison.Ordinal);
    }

    private string Place(string name) => Path.Combine(service.Folder, name);

    private async Task<string> BuiltAsync() => ReleaseInfo.Parser.ParseJson((await RunAsync("lists", "build", "--json")).Output).Release;

    private async Task<string> InForceAsync() => ListListsResponse.Parser.ParseJson((await RunAsync("lists", "--json")).Output).Release;

    private Task<Run> RunAsync(params string[] arguments) => Dualuse.RunAsync(Dualuse.Environment() with { Service = service.Host }, arguments);
}
