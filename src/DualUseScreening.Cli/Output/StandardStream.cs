using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DualUseScreening.Cli.Output;

/// <summary>
/// Writes to standard output or error and says when nobody reads any more; the console's own stream goes on in silence.
/// </summary>
internal sealed class StandardStream(Stream inner) : Stream
{
    private bool _closed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens standard output (1) or standard error (2).</summary>
    public static TextWriter Open(int descriptor)
    {
        // A regular file is written where the process that opened it left off, which only the console's stream respects.
        Stream inner = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        if (inner.CanSeek || OperatingSystem.IsWindows())
        {
            inner = descriptor == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError();
        }

        return new StreamWriter(new StandardStream(inner), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024)
        {
            NewLine = "\n",
            AutoFlush = descriptor == 2,
        };
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_closed)
        {
            return;
        }

        try
        {
            inner.Write(buffer);
        }
        catch (IOException e)
        {
            _closed = true;
            throw new OutputClosedException(e);
        }
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
