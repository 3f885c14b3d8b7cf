using DualUseScreening.Server.Hosting;
using Xunit;

namespace DualUseScreening.Server.Tests;

public sealed class SecretFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("secret-").FullName;

    private string File => Path.Combine(_folder, "some.key");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void What_is_kept_is_read_back()
    {
        var secret = SecretFile.Make();
        SecretFile.Write(File, secret);
        Assert.Equal(secret, SecretFile.Read(File));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public void A_secret_cut_short_is_none(int bytes)
    {
        Assert.Null(SecretFile.Read(File));
        System.IO.File.WriteAllBytes(File, new byte[bytes]);
        Assert.Null(SecretFile.Read(File));
        SecretFile.Write(File, SecretFile.Make());
        Assert.NotNull(SecretFile.Read(File));
    }
}
