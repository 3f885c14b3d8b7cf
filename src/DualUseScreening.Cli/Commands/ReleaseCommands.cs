using System.CommandLine;
using DualUseScreening.Cli.Connection;
using DualUseScreening.Cli.Input;
using DualUseScreening.Cli.Output;
using DualUseScreening.Contract.V1;
using DualUseScreening.Lists;
using DualUseScreening.Lists.Diff;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Signing;
using DualUseScreening.Server.Mapping;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse lists build|verify|diff|publish|rollback|pin|unpin|releases</c>. A release is named by its version, or by a file that holds it.</summary>
internal static class ReleaseCommands
{
    /// <summary>Makes the commands.</summary>
    public static IEnumerable<Command> All(CliEnvironment environment) =>
    [
        Build(environment), Verify(environment), Diff(environment), Publish(environment), Rollback(environment), Pin(environment), Unpin(environment),
        Releases(environment),
    ];

    private static Command Build(CliEnvironment environment)
    {
        var data = new Option<string?>("--data") { Description = "The folder of the lists, instead of the one beside the program", HelpName = "FOLDER" };
        var file = new Option<string?>("--out", "-o") { Description = "Also write the release to a file", HelpName = "FILE" };
        var sign = new Option<string?>("--sign") { Description = "Sign the file with this private ECDSA key in PEM", HelpName = "KEY" };
        return Make(environment, "build", "Compile and keep a release of the sources, without putting it into force", [data, file, sign], async (call, connection) =>
        {
            var info = await connection.Client.BuildReleaseAsync(call.Cancellation);
            if (call.Parsed.GetValue(file) is { } name)
            {
                var bytes = await connection.Client.DownloadReleaseAsync(info.Release, call.Cancellation);
                if (call.Parsed.GetValue(sign) is { } key)
                {
                    using var trust = new ReleaseTrust(new SigningOptions { PrivateKey = key });
                    bytes = trust.Sign(bytes);
                    info.SignedBy.Clear();
                    info.SignedBy.AddRange(ReleaseFile.Open(bytes)!.Signatures.Select(s => s.KeyId));
                }

                await File.WriteAllBytesAsync(name, bytes, call.Cancellation);
            }

            call.View.Write(info);
            return ExitStatus.Clear;
        },
        parsed => parsed.GetValue(data) is { } folder ? [$"--Lists:Folder={Path.GetFullPath(folder)}"] : []);
    }

    private static Command Verify(CliEnvironment environment)
    {
        var release = Argument("RELEASE", true);
        var key = new Option<string[]>("--key") { Description = "Public ECDSA key in PEM that must have signed the file", HelpName = "KEY", AllowMultipleArgumentsPerToken = false };
        return Make(environment, "verify", "Check a release to the end: every hash, the signature, and that it compiles", [release, key], async (call, connection) =>
        {
            var name = call.Parsed.GetValue(release) ?? "";
            if (File.Exists(name) || call.Parsed.GetValue(key) is { Length: > 0 })
            {
                using var trust = new ReleaseTrust(new SigningOptions { TrustedKeys = call.Parsed.GetValue(key) ?? [] });
                var file = await OpenAsync(name, connection, call.Cancellation);
                var problem = trust.Refusal(file) ?? ReleaseDesk.FaultOf(file);
                call.View.Write(file.Version, problem);
                return problem is null ? ExitStatus.Clear : ExitStatus.ReceiptDiffers;
            }

            var answer = await connection.Client.VerifyReleaseAsync(name, call.Cancellation);
            call.View.Write(answer);
            return answer.Valid ? ExitStatus.Clear : ExitStatus.ReceiptDiffers;
        });
    }

    private static Command Diff(CliEnvironment environment)
    {
        var from = Argument("FROM", true);
        var to = Argument("TO", true);
        return Make(environment, "diff", "Say what changed from one release to another; without names: from the one before to the one in force", [from, to], async (call, connection) =>
        {
            var (before, after) = (call.Parsed.GetValue(from) ?? "", call.Parsed.GetValue(to) ?? "");
            if (!File.Exists(before) && !File.Exists(after))
            {
                call.View.Write(await connection.Client.DiffReleasesAsync(before, after, call.Cancellation));
                return ExitStatus.Clear;
            }

            var (earlier, later) = (await OpenAsync(before, connection, call.Cancellation), await OpenAsync(after, connection, call.Cancellation));
            var changes = ReleaseDiff.Between(earlier, later);
            var response = new DiffReleasesResponse { FromRelease = earlier.Version, ToRelease = later.Version, TotalSize = changes.Count };
            response.Changes.AddRange(changes.Select(ReleaseChanges.ToChange));
            call.View.Write(response);
            return ExitStatus.Clear;
        });
    }

    private static Command Publish(CliEnvironment environment)
    {
        var release = Argument("RELEASE", false);
        return Make(environment, "publish", "Put a release into force on all replicas, until the sources change", [release], async (call, connection) =>
        {
            var version = await KeptAsync(call.Parsed.GetRequiredValue(release), connection, call.Cancellation);
            var answer = await connection.Client.PublishReleaseAsync(version, call.Cancellation);
            call.View.Write(answer.Changed, answer.State, answer);
            return ExitStatus.Clear;
        });
    }

    private static Command Rollback(CliEnvironment environment) => Make(
        environment, "rollback", "Put the release before the one in force into force again, until the sources change", [], async (call, connection) =>
        {
            var answer = await connection.Client.RollbackReleaseAsync(call.Cancellation);
            call.View.Write(answer.Changed, answer.State, answer);
            return ExitStatus.Clear;
        });

    private static Command Pin(CliEnvironment environment)
    {
        var release = Argument("RELEASE", true);
        return Make(environment, "pin", "Keep a release, or the one in force, in force whatever the sources say", [release], async (call, connection) =>
        {
            var name = call.Parsed.GetValue(release) ?? "";
            var answer = await connection.Client.PinReleaseAsync(name.Length == 0 ? "" : await KeptAsync(name, connection, call.Cancellation), call.Cancellation);
            call.View.Write(answer.Changed, answer.State, answer);
            return ExitStatus.Clear;
        });
    }

    private static Command Unpin(CliEnvironment environment) => Make(environment, "unpin", "Let the sources decide again", [], async (call, connection) =>
    {
        var answer = await connection.Client.UnpinReleaseAsync(call.Cancellation);
        call.View.Write(answer.Changed, answer.State, answer);
        return ExitStatus.Clear;
    });

    private static Command Releases(CliEnvironment environment) => Make(environment, "releases", "Show the releases that are kept", [], async (call, connection) =>
    {
        call.View.Write(await connection.Client.ListReleasesAsync(call.Cancellation));
        return ExitStatus.Clear;
    });

    private static Argument<string> Argument(string name, bool optional) => new(name)
    {
        Description = "Version of a release, or a file that holds one",
        Arity = optional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
    };

    private static Command Make(
        CliEnvironment environment, string name, string description, IReadOnlyList<Symbol> symbols, Func<ReleaseCall, ServiceConnection, Task<int>> run,
        Func<ParseResult, IReadOnlyList<string>>? settings = null)
    {
        var json = SharedOptions.Json("The answer as JSON");
        var server = SharedOptions.Server();
        var command = new Command(name, description) { json, server };
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            // The service in this process answers nobody but this user, who may as well lay the file where it keeps its own.
            await using var connection = await ServiceConnection.OpenAsync(
                parsed.GetValue(server), environment.Service, cancellation, ["--Lists:AcceptReleases=true", .. settings?.Invoke(parsed) ?? []]);
            try
            {
                return await run(new ReleaseCall(parsed, new ReleaseView(environment, parsed.GetValue(json)), cancellation), connection);
            }
            catch (ListFormatException e)
            {
                throw new InputException(new InputProblem(e.File, e.Line, e.Field, e.Problem));
            }
        });
        return command;
    }

    private static async Task<ReleaseFile> OpenAsync(string name, ServiceConnection connection, CancellationToken cancellation)
    {
        var bytes = File.Exists(name) ? await File.ReadAllBytesAsync(name, cancellation) : await connection.Client.DownloadReleaseAsync(name, cancellation);
        return ReleaseFile.Open(bytes) ?? throw new InputException(new InputProblem(name, 0, "", "is no release, or damaged"));
    }

    // A file is sent first; then it has a version like the others.
    private static async Task<string> KeptAsync(string name, ServiceConnection connection, CancellationToken cancellation) => File.Exists(name)
        ? (await connection.Client.UploadReleaseAsync(await File.ReadAllBytesAsync(name, cancellation), cancellation)).Release
        : name;

    private sealed record ReleaseCall(ParseResult Parsed, ReleaseView View, CancellationToken Cancellation);
}
