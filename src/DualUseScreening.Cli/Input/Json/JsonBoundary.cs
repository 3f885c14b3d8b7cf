namespace DualUseScreening.Cli.Input.Json;

/// <summary>Finds where a JSON object or array ends, by its brackets alone; what stands between them is judged later.</summary>
internal struct JsonBoundary
{
    private int _depth;
    private bool _inText;
    private bool _escaped;
    private bool _opened;

    /// <summary>Whether everything that was opened is closed again.</summary>
    public readonly bool IsClosed => _opened && _depth == 0;

    /// <summary>Takes the next byte.</summary>
    public void Take(byte b)
    {
        if (_inText)
        {
            if (_escaped)
            {
                _escaped = false;
            }
            else if (b == '\\')
            {
                _escaped = true;
            }
            else if (b == '"')
            {
                _inText = false;
            }

            return;
        }

        switch (b)
        {
            case (byte)'"':
                _inText = true;
                break;
            case (byte)'{' or (byte)'[':
                _depth++;
                _opened = true;
                break;
            case (byte)'}' or (byte)']':
                _depth--;
                break;
        }
    }
}
