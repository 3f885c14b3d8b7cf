using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace DualUseScreening.EndToEnd.Operation;

/// <summary>Certificates come from the <c>Kestrel</c> section, as everywhere in .NET.</summary>
public sealed class HttpsTests
{
    [Fact]
    public async Task Both_ports_speak_tls_with_a_configured_certificate()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "server.pfx");
        await File.WriteAllBytesAsync(file, MakeCertificate());
        await using var server = await RunningServer.StartAsync(
            "--Kestrel:Endpoints:Grpc:Url=https://127.0.0.1:0", "--Kestrel:Endpoints:Web:Url=https://127.0.0.1:0",
            $"--Kestrel:Certificates:Default:Path={file}", "--Kestrel:Certificates:Default:Password=test");
        var addresses = server.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        using var trusting = new HttpClient(Trusting()) { BaseAddress = new Uri(addresses[1]) };
        using var ready = await trusting.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        using var channel = GrpcChannel.ForAddress(addresses[0], new GrpcChannelOptions { HttpHandler = Trusting(), DisposeHttpClient = true });
        var answer = await new ScreeningService.ScreeningServiceClient(channel).ScreenAsync(Samples.Shirts());
        Assert.Equal(Verdict.Clear, answer.Verdict);
    }

    private static SocketsHttpHandler Trusting() => new()
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    };

    private static byte[] MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return certificate.Export(X509ContentType.Pfx, "test");
    }
}
