using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace DualUseScreening.EndToEnd.Running;

/// <summary>Counts requests as they enter, so that a test knows that its own has.</summary>
internal sealed class EnteredRequests : IStartupFilter
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(following => context =>
        {
            Interlocked.Increment(ref _count);
            return following(context);
        });
        next(app);
    };
}
