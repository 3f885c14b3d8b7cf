using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DualUseScreening.Lists.Tests.Sources;

/// <summary>A publisher of a list on a loopback port, with <c>ETag</c>.</summary>
internal sealed class ListServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public ListServer()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Url { get; }

    public string Text { get; set; } = "";

    /// <summary>Files that have a text of their own, by name; one without text is not there.</summary>
    public Dictionary<string, string?> Files { get; } = [];

    public string Tag { get; set; } = "\"1\"";

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>What was answered.</summary>
    public List<int> Answers { get; } = [];

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                Answer(await _listener.GetContextAsync());
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        using var response = context.Response;
        var text = Files.GetValueOrDefault(Path.GetFileName(context.Request.Url!.AbsolutePath), Text);
        var known = context.Request.Headers["If-None-Match"] == Tag;
        response.StatusCode = (int)(Status != HttpStatusCode.OK ? Status : text is null ? HttpStatusCode.NotFound : known ? HttpStatusCode.NotModified : HttpStatusCode.OK);
        response.Headers["ETag"] = Tag;
        Answers.Add(response.StatusCode);
        if (response.StatusCode == 200)
        {
            var bytes = Encoding.UTF8.GetBytes(text!);
            response.ContentLength64 = bytes.Length;
            response.OutputStream.Write(bytes);
        }
    }
}
