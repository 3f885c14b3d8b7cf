using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Bench.Goods;

/// <summary>
/// Weighs the compiled list: the managed heap with it less the heap without it, each after a full collection; and what one classification allocates with the whole list
/// and with half of its headings, over the same goods on no list (so that no candidate is described) and over listed goods.
/// </summary>
internal static class MemoryTable
{
    public static void Print(Func<ControlListContent> compile, string folder)
    {
        var listed = Queries(Cases.Listed(folder));
        var ordinary = Queries(Cases.Ordinary(folder).Where(c => c.Kind == "ordinary"));

        // A first list, which is let go again, leaves what the runtime itself keeps.
        Run(new GoodsClassifier(new GoodsIndex(compile())), ordinary);
        var before = Heap();
        var content = compile();
        var withContent = Heap();
        var whole = new GoodsClassifier(new GoodsIndex(content));
        var withIndex = Heap();
        Run(whole, listed);
        Run(whole, ordinary);
        var inUse = Heap();
        Console.WriteLine($"entries and vocabulary as read {Megabytes(withContent - before)}, search index and criteria {Megabytes(withIndex - withContent)}, "
            + $"buffers of one thread {Megabytes(inUse - withIndex)}; together {Megabytes(inUse - before)}");

        var half = new GoodsClassifier(new GoodsIndex(Half(content)));
        Console.WriteLine($"{"bytes allocated by one classification",-40} {"whole list",12} {"half",12}");
        Row("goods on no list", ordinary);
        Row("listed goods", listed);
        Console.WriteLine($"{"entries",-40} {whole.Index.Entries.Count,12} {half.Index.Entries.Count,12}");
        GC.KeepAlive(content);

        void Row(string name, GoodsQuery[] queries) =>
            Console.WriteLine($"{name,-40} {Allocated(whole, queries),12} {Allocated(half, queries),12}");
    }

    // Every other heading, and the goods terms that are left to name something.
    private static ControlListContent Half(ControlListContent content)
    {
        var headings = content.Entries.Select(e => e.Code[..5]).Distinct().Where((_, i) => i % 2 == 0).ToHashSet(StringComparer.Ordinal);
        var entries = content.Entries.Where(e => headings.Contains(e.Code[..5])).ToList();
        var gone = content.Entries.SelectMany(e => e.Terms).Except(entries.SelectMany(e => e.Terms)).ToHashSet(StringComparer.Ordinal);
        return content with { Entries = entries, Terms = [.. content.Terms.Where(t => !gone.Contains(t.Id))] };
    }

    private static GoodsQuery[] Queries(IEnumerable<Case> cases) =>
        [.. cases.Select(c => new GoodsQuery(c.Text, "", "", "", Array.Empty<ItemAttribute>(), new DateOnly(2026, 11, 24)))];

    private static void Run(GoodsClassifier classifier, GoodsQuery[] queries)
    {
        foreach (var query in queries)
        {
            classifier.Classify(query);
        }
    }

    private static long Allocated(GoodsClassifier classifier, GoodsQuery[] queries)
    {
        Run(classifier, queries);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(classifier, queries);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / queries.Length;
    }

    private static long Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, true, true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(true);
    }

    private static string Megabytes(long bytes) => $"{bytes / 1e6:0.0} MB";
}
