using DualUseScreening.Server.Receipts;
using Xunit;

namespace DualUseScreening.Server.Tests;

public sealed class SipHashTests
{
    // The vectors of the reference implementation: key 00 01 … 0f, input 00 01 … of each length.
    [Theory]
    [InlineData(0, 0x726fdb47dd0e0e31)]
    [InlineData(1, 0x74f839c593dc67fd)]
    [InlineData(7, 0xab0200f58b01d137)]
    [InlineData(8, 0x93f5f5799a932462)]
    [InlineData(15, 0xa129ca6149be45e5)]
    [InlineData(63, 0x958a324ceb064572)]
    public void Gives_the_published_digests(int length, ulong digest)
    {
        var bytes = Enumerable.Range(0, 64).Select(i => (byte)i).ToArray();

        Assert.Equal(digest, new SipHash(bytes.AsSpan(0, SipHash.KeyLength)).Of(bytes.AsSpan(0, length)));
    }
}
