using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace DualUseScreening.Server.Validation.Json;

/// <summary>Writes errors over JSON as the transcoder does: <c>google.rpc.Status</c> with its details.</summary>
internal sealed class JsonErrors(TypeRegistry types)
{
    private readonly JsonFormatter _formatter = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true).WithTypeRegistry(types));

    /// <summary>Writes an error.</summary>
    public Task WriteAsync(HttpContext context, Google.Rpc.Status status, int httpStatus)
    {
        context.Response.StatusCode = httpStatus;
        context.Response.ContentType = "application/json";
        var json = Encoding.UTF8.GetBytes(_formatter.Format(status));
        context.Response.ContentLength = json.Length;
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    /// <summary>Writes the error of a status code that nobody gave a body to: an address or method that is not there.</summary>
    public Task WriteAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => WriteAsync(context, Errors.Status(StatusCode.NotFound, "UNKNOWN_ADDRESS", "there is nothing at this address"), 404),
        StatusCodes.Status405MethodNotAllowed => WriteAsync(
            context, Errors.Status(StatusCode.Unimplemented, "UNKNOWN_METHOD", "this address does not take this method"), 405),
        StatusCodes.Status415UnsupportedMediaType => WriteAsync(
            context, Errors.Status(StatusCode.InvalidArgument, "NOT_JSON", "the body must be application/json in UTF-8"), 415),
        _ => Task.CompletedTask,
    };
}
