namespace DualUseScreening.Screening.Snapshots;

/// <summary>No list release is loaded. The service answers that it is unavailable, never a verdict.</summary>
public sealed class ListsNotLoadedException(string message) : Exception(message);
