using System.Buffers;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace DualUseScreening.Server.Validation.Json;

/// <summary>How the reading of a body ended.</summary>
internal enum JsonBodyState
{
    /// <summary>The body is at hand.</summary>
    Read,

    /// <summary>It is larger than a request may be.</summary>
    TooLarge,

    /// <summary>It does not say that it is JSON.</summary>
    NoJson,
}

/// <summary>The body of a request, read whole. An empty one stands for an empty object.</summary>
internal sealed class JsonBody : IDisposable
{
    /// <summary>Largest body taken: 10,000 lines with room to spare.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    // More than this of a body that is too large is not listened to; up to it, the caller may finish and read why.
    private const int MaxDrainedBytes = 4 * MaxBytes;
    private const int FirstBytes = 16 * 1024;

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    public async Task<JsonBodyState> ReadAsync(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxDrainedBytes;
        }

        if (!await FillAsync(request.Body, request.ContentLength ?? FirstBytes, request.HttpContext.RequestAborted))
        {
            return JsonBodyState.TooLarge;
        }

        if (_end == 0)
        {
            // Nothing was said: the rules name what is missing.
            _buffer = "{}"u8.ToArray();
            _end = 2;
            request.ContentType = MediaTypeNames.Application.Json;
            return JsonBodyState.Read;
        }

        if (Bytes.StartsWith("\uFEFF"u8))
        {
            _start = 3;
        }

        return IsJson(request.ContentType) ? JsonBodyState.Read : JsonBodyState.NoJson;
    }

    /// <summary>Gives the body back to whoever reads the request next.</summary>
    public void Restore(HttpRequest request, IReadOnlyList<JsonChange> changes)
    {
        var body = changes.Count == 0
            ? new MemoryStream(_buffer, _start, _end - _start, writable: false)
            : new MemoryStream(JsonChange.Apply(Bytes, changes), writable: false);
        request.Body = body;
        request.ContentLength = body.Length;
    }

    public void Dispose()
    {
        if (_buffer.Length > 2)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
    }

    private async Task<bool> FillAsync(Stream body, long expected, CancellationToken cancellation)
    {
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(expected + 1, FirstBytes, MaxBytes + 1));
        while (true)
        {
            var read = await body.ReadAsync(_buffer.AsMemory(_end), cancellation);
            _end += read;
            if (read == 0 || _end > MaxBytes)
            {
                break;
            }

            if (_end == _buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(Math.Min(_buffer.Length * 2, MaxBytes + 1));
                _buffer.AsSpan(0, _end).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = larger;
            }
        }

        if (_end <= MaxBytes)
        {
            return true;
        }

        try
        {
            while (await body.ReadAsync(_buffer, cancellation) > 0)
            {
            }
        }
        catch (BadHttpRequestException)
        {
            // Larger still: the connection ends with the answer.
        }

        return false;
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
}
