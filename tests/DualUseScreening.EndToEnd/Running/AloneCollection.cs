namespace DualUseScreening.EndToEnd.Running;

/// <summary>Tests that read counters: the counters of a process are those of all services in it, so that no other test may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
