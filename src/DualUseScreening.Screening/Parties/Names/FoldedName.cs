using System.Text;

namespace DualUseScreening.Screening.Parties.Names;

/// <summary>
/// A name reduced to lower-case ASCII words, its legal form taken off. A buffer that is filled again and again: nothing here
/// grows with the length of the input.
/// </summary>
internal sealed class FoldedName
{
    /// <summary>Words kept of a name; what follows is not looked at.</summary>
    public const int MaxTokens = 24;

    /// <summary>Characters kept of a word.</summary>
    public const int MaxTokenLength = 32;

    /// <summary>Letters of a word's sound at most: an x takes two.</summary>
    public const int MaxSoundLength = MaxTokenLength * 2;

    public readonly byte[] Text = new byte[MaxTokens * MaxTokenLength];
    public readonly NameToken[] Tokens = new NameToken[MaxTokens];

    /// <summary>Number of words that count for the comparison.</summary>
    public int Count;

    /// <summary>Bits of <see cref="LegalForms"/> read in the name.</summary>
    public uint LegalForm;

    /// <summary>True where letters were left out because the name is too long.</summary>
    public bool Truncated;

    /// <summary>Greek letters were read.</summary>
    public bool Greek;

    /// <summary>Words were read that also have a meaning (<see cref="Meanings"/>).</summary>
    public bool HasMeanings;

    internal int Used;

    public ReadOnlySpan<byte> this[int index] => Text.AsSpan(Tokens[index].Start, Tokens[index].Length);

    public void Clear()
    {
        Count = 0;
        Used = 0;
        LegalForm = 0;
        Truncated = false;
        HasMeanings = false;
        Greek = false;
    }

    public void Add(ReadOnlySpan<byte> token, TokenMarks marks)
    {
        if (Count == MaxTokens)
        {
            Truncated = true;
            return;
        }

        if (token.Length > MaxTokenLength)
        {
            token = token[..MaxTokenLength];
            Truncated = true;
        }

        token.CopyTo(Text.AsSpan(Used));
        Tokens[Count++] = new NameToken { Start = Used, Length = token.Length, Marks = marks };
        Used += token.Length;
    }

    /// <summary>Takes words out.</summary>
    public void RemoveRange(int index, int count)
    {
        Array.Copy(Tokens, index + count, Tokens, index, Count - index - count);
        Count -= count;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (int i = 0; i < Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ');
            }

            text.Append(Encoding.ASCII.GetString(this[i]));
        }

        return text.ToString();
    }
}
