using System.Collections.Concurrent;

namespace DualUseScreening.Screening.Text;

/// <summary>Buffers of one search in a text.</summary>
internal sealed class TextScratch
{
    public TokenisedText Tokens { get; } = new();

    public PhraseSearch Search { get; } = new();
}

/// <summary>Buffers that are not in use. Safe for several threads.</summary>
internal sealed class TextScratchPool
{
    private readonly ConcurrentBag<TextScratch> _free = [];

    public TextScratch Rent() => _free.TryTake(out var scratch) ? scratch : new TextScratch();

    public void Return(TextScratch scratch) => _free.Add(scratch);
}
