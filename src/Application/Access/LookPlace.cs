using System.Globalization;

namespace Ccs.Application.Access;

/// <summary>A place in a list of looks, newest first.</summary>
/// <param name="At">Of the last one that was shown.</param>
/// <param name="Id">Likewise.</param>
public sealed record LookPlace(DateTimeOffset At, Guid Id)
{
    /// <summary>Null where it is none.</summary>
    public static LookPlace? Read(string? text) =>
        text?.Split('-', 2) is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks
        && Guid.TryParseExact(id, "N", out var look)
            ? new LookPlace(new DateTimeOffset(at, TimeSpan.Zero), look)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Id:N}");
}
