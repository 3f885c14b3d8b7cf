namespace DualUseScreening.Lists.Signing;

/// <summary>Settings of signatures, section <c>Lists:Signing</c>. With a key of either kind signing is on: a release without a signature by a trusted key is refused.</summary>
public sealed class SigningOptions
{
    /// <summary>Public keys that are trusted: each a file in PEM, or the PEM itself.</summary>
    public IList<string> TrustedKeys { get; set; } = [];

    /// <summary>The key that signs what this replica compiles: a file in PEM, or the PEM itself; empty: it signs nothing, and with signing on takes only
    /// releases that somebody else signed.</summary>
    public string PrivateKey { get; set; } = "";
}
