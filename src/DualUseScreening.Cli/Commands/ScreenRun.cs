using DualUseScreening.Cli.Connection;
using DualUseScreening.Cli.Input;
using DualUseScreening.Cli.Output;
using DualUseScreening.Client;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Commands;

/// <summary>Screens the orders of one file over one stream.</summary>
internal sealed class ScreenRun(CliEnvironment environment, ScreenRunOptions options)
{
    private const int MaxMessages = 100;

    private readonly Totals _totals = new();
    private readonly ProgressLine _progress = new(environment);
    private int _messages;

    /// <summary>Screens and shows.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var file = await OrderFile.OpenAsync(options.File, environment.Input, cancellation);
        var broken = false;
        IScreeningView? view = null;
        try
        {
            await using var connection = await ServiceConnection.OpenAsync(options.Server, environment.Service, cancellation);
            await foreach (var outcome in connection.Client.ScreenManyAsync(file.ReadAsync(Warn, cancellation), Prepare, cancellation))
            {
                view ??= View(outcome.Order.Request);
                Take(Screened.From(outcome), view, file);
            }
        }
        catch (Exception e) when (e is InputException or ScreeningException && _totals.Orders > 0)
        {
            // What was answered before is worth showing; the rest has no verdict.
            broken = true;
            Say(e is ScreeningException s ? Failures.Say(s, options.Server) : e.Message);
        }
        finally
        {
            _progress.Hide();
        }

        view?.End(_totals);
        await environment.Output.FlushAsync(cancellation);
        if (_messages > MaxMessages)
        {
            await environment.Error.WriteLineAsync($"dualuse: {_messages - MaxMessages:N0} more problems not shown");
        }

        return broken || _totals.Failed > 0 ? ExitStatus.Error
            : _totals.Gravest >= options.FailOn ? ExitStatus.Of(_totals.Gravest)
            : ExitStatus.Clear;
    }

    private void Take(Screened screened, IScreeningView view, OrderFile file)
    {
        if (environment.OutputIsTerminal || screened.Response is null)
        {
            _progress.Hide();
        }

        foreach (var problem in screened.Problems)
        {
            Say(problem.ToString());
        }

        _totals.Add(screened);
        view.Add(screened);
        if (environment.OutputIsTerminal || file.Progress is null)
        {
            environment.Output.Flush();
        }

        _progress.Show(_totals.Orders, file.Progress);
    }

    private IScreeningView View(ScreenRequest? first) => options.Json
        ? new JsonView(environment.Output)
        : new TableView(environment, Wording.In(options.Language.Length > 0 ? options.Language : first?.LanguageCode ?? ""), new DetailChoice(options.All));

    private ScreenRequest? Prepare(ReadOrder order)
    {
        if (order.Request is { } request)
        {
            request.LanguageCode = options.Language.Length > 0 ? options.Language : request.LanguageCode;
            request.AsOf = options.AsOf.Length > 0 ? options.AsOf : request.AsOf;
        }

        return order.Request;
    }

    private void Warn(InputProblem problem) => environment.Error.WriteLine($"dualuse: warning: {Page.Clean(problem.ToString())}");

    private void Say(string problem)
    {
        if (_messages++ < MaxMessages)
        {
            environment.Error.WriteLine($"dualuse: {Page.Clean(problem)}");
        }
    }
}
