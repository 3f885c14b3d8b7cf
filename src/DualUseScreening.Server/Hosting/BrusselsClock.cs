namespace DualUseScreening.Server.Hosting;

/// <summary>The time, and the day it is where the Union's law is published.</summary>
internal sealed class BrusselsClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Zone = Find();

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);

    // An image without time-zone data: Central European Time without summer time is at most an hour off.
    private static TimeZoneInfo Find() => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Brussels", out var zone)
        ? zone
        : TimeZoneInfo.CreateCustomTimeZone("CET", TimeSpan.FromHours(1), "CET", "CET");
}
