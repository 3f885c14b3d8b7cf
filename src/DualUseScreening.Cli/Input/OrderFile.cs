using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using DualUseScreening.Cli.Input.Csv;
using DualUseScreening.Cli.Input.Json;

namespace DualUseScreening.Cli.Input;

/// <summary>A file of orders, or standard input, opened and its format recognised.</summary>
internal sealed class OrderFile : IAsyncDisposable
{
    /// <summary>Name of standard input on the command line.</summary>
    public const string StandardInput = "-";

    private const int ReadAhead = 64 * 1024;

    private readonly Stream _stream;
    private readonly PipeReader _pipe;
    private readonly byte[] _start;

    private OrderFile(string name, Stream stream, PipeReader pipe, byte[] start)
    {
        Name = name == StandardInput ? "standard input" : name;
        Format = OrderFormats.Recognise(name == StandardInput ? "" : name, start);
        _stream = stream;
        _pipe = pipe;
        _start = start;
    }

    /// <summary>The name that messages use.</summary>
    public string Name { get; }

    /// <summary>How its orders are written down.</summary>
    public OrderFormat Format { get; }

    /// <summary>How much of it is read, 0 to 1; null when its length is not known.</summary>
    public double? Progress => _stream.CanSeek && _stream.Length > 0 ? (double)_stream.Position / _stream.Length : null;

    /// <summary>Opens a file.</summary>
    /// <param name="name">Its path, or <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="cancellation">Ends the wait for the first bytes.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static async Task<OrderFile> OpenAsync(string name, Stream standardInput, CancellationToken cancellation)
    {
        Stream stream;
        try
        {
            stream = name == StandardInput
                ? new PatientStream(standardInput)
                : new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException(new InputProblem(name, 0, "", e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                UnauthorizedAccessException when Directory.Exists(name) => "is a folder, not a file",
                _ => $"cannot be opened: {e.Message}",
            }));
        }

        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: ReadAhead, leaveOpen: false));
        return new OrderFile(name, stream, pipe, await PeekAsync(pipe, stream is FileStream { CanSeek: true }, cancellation));
    }

    /// <summary>Reads its orders one by one.</summary>
    /// <param name="warn">Told of what is passed over.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InputException">It cannot be read any further.</exception>
    public async IAsyncEnumerable<ReadOrder> ReadAsync(
        Action<InputProblem> warn, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var stream = _pipe.AsStream();
        if (Format == OrderFormat.Csv)
        {
            using var text = new StreamReader(stream, TextEncoding.Recognise(_start), detectEncodingFromByteOrderMarks: true, ReadAhead);
            await foreach (var order in CsvOrders.ReadAsync(text, Name, warn, cancellation))
            {
                yield return order;
            }
        }
        else
        {
            await foreach (var order in JsonOrders.ReadAsync(stream, Name, Format == OrderFormat.JsonLines, cancellation))
            {
                yield return order;
            }
        }
    }

    public async ValueTask DisposeAsync() => await _pipe.CompleteAsync();

    // Looks at the beginning without taking it: all of a file's first block; of a pipe, its first line, since the rest may be long in coming.
    private static async Task<byte[]> PeekAsync(PipeReader pipe, bool isFile, CancellationToken cancellation)
    {
        while (true)
        {
            var result = await pipe.ReadAsync(cancellation);
            var start = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, ReadAhead)).ToArray();
            if (result.IsCompleted || start.Length >= ReadAhead || (!isFile && start.AsSpan().TrimStart(" \t\r\n"u8).Contains((byte)'\n')))
            {
                var isMarked = start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
                pipe.AdvanceTo(result.Buffer.GetPosition(isMarked ? 3 : 0));
                return isMarked ? start[3..] : start;
            }

            pipe.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
