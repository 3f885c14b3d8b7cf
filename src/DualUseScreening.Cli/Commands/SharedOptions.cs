using System.CommandLine;
using System.Globalization;
using DualUseScreening.Cli.Output;

namespace DualUseScreening.Cli.Commands;

/// <summary>Options that several commands have, made anew for each.</summary>
internal static class SharedOptions
{
    /// <summary><c>--server</c>.</summary>
    public static Option<Uri?> Server() => new("--server", "-s")
    {
        Description = "gRPC endpoint of a running service, such as http://127.0.0.1:50051. Without it the service is hosted in this process",
        HelpName = "URL",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "unix")
            {
                return uri;
            }

            result.AddError($"--server: '{text}' is no address; write http://host:50051");
            return null;
        },
    };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json(string what) => new("--json") { Description = what };

    /// <summary><c>--language</c>.</summary>
    public static Option<string> Language()
    {
        var option = new Option<string>("--language", "-l") { Description = "Language of every sentence", HelpName = "en|nl|fr|de" };
        option.AcceptOnlyFromAmong([.. Wording.Languages]);
        return option;
    }

    /// <summary><c>--as-of</c>.</summary>
    public static Option<string?> AsOf() => new("--as-of")
    {
        Description = "The day whose law applies; today in Brussels if absent",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return text;
            }

            result.AddError($"--as-of: '{text}' is no date; write YYYY-MM-DD");
            return null;
        },
    };
}
