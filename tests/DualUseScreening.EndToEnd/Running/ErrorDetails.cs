using System.Net;
using System.Text;
using System.Text.Json;
using Google.Rpc;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.Running;

/// <summary>An error as a caller reads it, over gRPC or JSON.</summary>
public sealed record ErrorDetails(StatusCode Code, string Reason, string Domain, IReadOnlyList<string> Fields, string Message)
{
    public static ErrorDetails Of(RpcException error) => Of(error.GetRpcStatus() ?? throw new InvalidOperationException("no google.rpc.Status: " + error.Status, error));

    public static ErrorDetails Of(Google.Rpc.Status status)
    {
        var info = status.GetDetail<ErrorInfo>();
        return new ErrorDetails(
            (StatusCode)status.Code, info?.Reason ?? "", info?.Domain ?? "",
            status.GetDetail<BadRequest>()?.FieldViolations.Select(v => v.Field).ToArray() ?? [], status.Message);
    }

    public static async Task<(HttpStatusCode Status, ErrorDetails Error)> OfAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var fields = new List<string>();
        var (reason, domain) = ("", "");
        foreach (var detail in json.RootElement.GetProperty("details").EnumerateArray())
        {
            switch (detail.GetProperty("@type").GetString())
            {
                case "type.googleapis.com/google.rpc.BadRequest":
                    fields.AddRange(detail.GetProperty("fieldViolations").EnumerateArray().Select(v => v.GetProperty("field").GetString()!));
                    break;
                case "type.googleapis.com/google.rpc.ErrorInfo":
                    reason = detail.GetProperty("reason").GetString()!;
                    domain = detail.GetProperty("domain").GetString()!;
                    break;
            }
        }

        return (response.StatusCode, new ErrorDetails(
            (StatusCode)json.RootElement.GetProperty("code").GetInt32(), reason, domain, fields, json.RootElement.GetProperty("message").GetString()!));
    }

    /// <summary>Posts a body and reads the error.</summary>
    public static async Task<(HttpStatusCode Status, ErrorDetails Error)> PostAsync(HttpClient http, string address, byte[] body, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await http.PostAsync(address, content);
        return await OfAsync(response);
    }

    public static Task<(HttpStatusCode Status, ErrorDetails Error)> PostAsync(HttpClient http, string address, string body) =>
        PostAsync(http, address, Encoding.UTF8.GetBytes(body));
}
