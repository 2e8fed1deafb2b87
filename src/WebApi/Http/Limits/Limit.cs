namespace Ccs.WebApi.Http.Limits;

/// <summary>How often something may be done within ten minutes: <c>docs/security.md</c> has the table.</summary>
/// <param name="Name">As endpoints name it.</param>
/// <param name="Address">By one address: an IPv4 address, or a /64 of IPv6. A /48 has four times as much.</param>
public sealed record Limit(string Name, int Address)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>A site of IPv6 is many households.</summary>
    public const int SiteTimes = 4;

    /// <summary>By one session, tracking token or draft; null: there is none, or it does not matter.</summary>
    public int? Session { get; init; }

    /// <summary>
    /// So many at once; whoever does more waits their turn at <see cref="PerSecond"/>, up to half a minute, and only who does not wait is
    /// refused. Whole towns share the address of a carrier, and the 61st of them is no attacker. Null: no brake.
    /// </summary>
    public int? AtOnce { get; init; }

    public int PerSecond { get; init; } = 1;

    /// <summary>It guards something: counted by all nodes together.</summary>
    public bool Shared { get; init; }

    /// <summary>Looking at the page with the form is not doing it.</summary>
    public bool OnlyWrites { get; init; }
}
