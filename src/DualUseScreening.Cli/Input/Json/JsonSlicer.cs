using System.Buffers;
using System.Runtime.CompilerServices;

namespace DualUseScreening.Cli.Input.Json;

/// <summary>Cuts a file into its orders without holding more than one of them.</summary>
internal sealed class JsonSlicer
{
    /// <summary>Longest order that is kept, in bytes.</summary>
    public const int MaxOrderBytes = 64 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _value = new(4096);
    private bool _tooLong;
    private int _start;

    /// <summary>Cuts JSON: one object, several after each other, or an array of them.</summary>
    public async IAsyncEnumerable<JsonSlice> ValuesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var line = 1;
        var array = 0;
        var inScalar = false;
        var boundary = default(JsonBoundary);
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                var b = buffer[i];
                var ended = false;
                if (_start > 0 && !inScalar)
                {
                    Keep(b);
                    boundary.Take(b);
                    ended = boundary.IsClosed;
                }
                else if (inScalar && b is not ((byte)',' or (byte)']' or (byte)'\n' or (byte)'{'))
                {
                    Keep(b);
                }
                else
                {
                    if (inScalar)
                    {
                        inScalar = false;
                        yield return Cut();
                    }

                    switch (b)
                    {
                        case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                        case (byte)',' when array == 1:
                            break;
                        case (byte)'[' when array == 0:
                            array = 1;
                            break;
                        case (byte)']' when array == 1:
                            array = 2;
                            break;
                        default:
                            _start = line;
                            Keep(b);
                            boundary = default;
                            boundary.Take(b);
                            inScalar = b is not ((byte)'{' or (byte)'[');
                            break;
                    }
                }

                if (ended)
                {
                    yield return Cut();
                }

                line += b == '\n' ? 1 : 0;
            }
        }

        if (_start > 0)
        {
            yield return inScalar ? Cut() : Cut("the file ends in the middle of the order that begins here");
        }

        if (array == 1)
        {
            yield return new JsonSlice(default, line, "the file ends before its array does");
        }
    }

    /// <summary>Cuts JSON lines: whatever stands on a line is one order.</summary>
    public async IAsyncEnumerable<JsonSlice> LinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var line = 1;
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            for (var from = 0; from < read;)
            {
                var end = buffer.AsSpan(from, read - from).IndexOf((byte)'\n');
                var length = end < 0 ? read - from : end;
                _start = line;
                Keep(buffer.AsSpan(from, length));
                from += length + 1;
                if (end >= 0)
                {
                    if (!IsBlank())
                    {
                        yield return Cut();
                    }

                    Clear();
                    line++;
                }
            }
        }

        if (!IsBlank())
        {
            yield return Cut();
        }
    }

    private bool IsBlank() => !_tooLong && _value.WrittenSpan.Trim(" \t\r"u8).IsEmpty;

    private void Keep(byte b) => Keep([b]);

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_value.WrittenCount + bytes.Length > MaxOrderBytes)
        {
            _tooLong = true;
        }

        if (!_tooLong)
        {
            _value.Write(bytes);
        }
    }

    private JsonSlice Cut(string? problem = null)
    {
        var slice = _tooLong
            ? new JsonSlice(default, _start, $"longer than {MaxOrderBytes / 1024 / 1024} MB")
            : new JsonSlice(_value.WrittenSpan.ToArray(), _start, problem);
        Clear();
        return slice;
    }

    private void Clear()
    {
        _value.ResetWrittenCount();
        _tooLong = false;
        _start = 0;
    }
}
