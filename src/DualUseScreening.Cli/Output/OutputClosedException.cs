namespace DualUseScreening.Cli.Output;

/// <summary>Whoever read the output went away, as <c>head</c> does: there is nothing left to do.</summary>
internal sealed class OutputClosedException(IOException inner) : Exception(inner.Message, inner);
