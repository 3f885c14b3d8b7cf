using System.Text;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Google.Protobuf;
using Grpc.Reflection.V1Alpha;

namespace DualUseScreening.EndToEnd.Readme;

/// <summary>What the README prints does what it says.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class ReadmeTests(SharedServer shared)
{
    [Fact]
    public async Task The_curl_call_is_answered_in_Dutch()
    {
        var command = ReadmeText.Blocks("sh").Single(b => b.StartsWith("curl", StringComparison.Ordinal));
        Assert.Contains("http://127.0.0.1:8080/v1/screenings", command, StringComparison.Ordinal);
        using var content = new StringContent(ReadmeText.Body(command), Encoding.UTF8, "application/json");
        using var response = await shared.Server.Http.PostAsync("/v1/screenings", content);
        response.EnsureSuccessStatusCode();
        var answer = JsonParser.Default.Parse<ScreenResponse>(await response.Content.ReadAsStringAsync());
        Assert.Equal(Verdict.LicenceRequired, answer.Verdict);
        Assert.Contains(answer.Findings, f => f.Code.StartsWith("2B001", StringComparison.Ordinal));
        Assert.Contains(answer.NextSteps, s => s.Text.Contains("vergunning", StringComparison.OrdinalIgnoreCase));
    }

    // grpcurl asks reflection for the method and reads its argument as canonical JSON; so does this.
    [Fact]
    public async Task The_grpcurl_call_names_a_method_that_is_there_and_a_request_that_is_forbidden()
    {
        var command = ReadmeText.Blocks("sh").Single(b => b.StartsWith("grpcurl", StringComparison.Ordinal));
        var method = command.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        using var reflection = new ServerReflection.ServerReflectionClient(shared.Server.Channel).ServerReflectionInfo();
        await reflection.RequestStream.WriteAsync(new ServerReflectionRequest { FileContainingSymbol = method.Replace('/', '.') });
        Assert.True(await reflection.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ServerReflectionResponse.MessageResponseOneofCase.FileDescriptorResponse, reflection.ResponseStream.Current.MessageResponseCase);
        await reflection.RequestStream.CompleteAsync();
        var answer = await new ScreeningService.ScreeningServiceClient(shared.Server.Channel).ScreenAsync(
            JsonParser.Default.Parse<ScreenRequest>(ReadmeText.Body(command)));
        Assert.Equal(Verdict.Prohibited, answer.Verdict);
    }

    [Fact]
    public void The_call_in_CSharp_is_the_sample_that_is_built() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(ReadmeText.Root, "samples", "csharp", "Program.cs")).ReplaceLineEndings("\n").TrimEnd(),
            ReadmeText.Blocks("csharp").Single());

    [Theory]
    [InlineData("dotnet run --project (.+?) ")]
    [InlineData("(samples/[\\w./-]+)")]
    public void Every_project_and_file_it_names_is_there(string pattern)
    {
        var named = ReadmeText.Blocks("sh").SelectMany(b => System.Text.RegularExpressions.Regex.Matches(b + " ", pattern)).Select(m => m.Groups[1].Value).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.True(Path.Exists(Path.Combine(ReadmeText.Root, n)), n));
    }
}
