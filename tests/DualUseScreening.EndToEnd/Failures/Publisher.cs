using System.Net;
using System.Text;

namespace DualUseScreening.EndToEnd.Failures;

/// <summary>A publisher of a list, which a test makes fail.</summary>
internal sealed class Publisher : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public Publisher()
    {
        Url = $"http://127.0.0.1:{Ports.Free()}/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        Text = ListOf("2026-01-01", "KOREA IMAGINARY TRADING BANK");
        _serving = ServeAsync();
    }

    public string Url { get; }

    public string Text { get; set; }

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>Ends the connection after half of what it promised.</summary>
    public bool BreaksOff { get; set; }

    /// <summary>Takes the question and never answers.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Set when somebody asked.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A list in the format of the United Nations.</summary>
    public static string ListOf(string day, params string[] names) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <CONSOLIDATED_LIST dateGenerated="{day}T00:00:00">
          <INDIVIDUALS />
          <ENTITIES>{string.Concat(names.Select((name, i) => $"""
            <ENTITY><DATAID>{6908000 + i}</DATAID><FIRST_NAME>{name}</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.{900 + i}</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></ENTITY>
            """))}</ENTITIES>
        </CONSOLIDATED_LIST>
        """;

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
                var context = await _listener.GetContextAsync();
                Asked.TrySetResult();
                if (!IsSilent)
                {
                    Answer(context.Response);
                }
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private void Answer(HttpListenerResponse response)
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        response.StatusCode = (int)Status;
        try
        {
            response.ContentLength64 = bytes.Length;
            response.OutputStream.Write(bytes.AsSpan(0, BreaksOff ? bytes.Length / 2 : bytes.Length));
            if (BreaksOff)
            {
                response.Abort();
                return;
            }

            response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or InvalidOperationException)
        {
            // The asker went away.
        }
    }
}
