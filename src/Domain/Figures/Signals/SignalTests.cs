using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Signals;

public enum SignalKind
{
    /// <summary>More complaints than usual.</summary>
    Count,

    /// <summary>Fewer than usual.</summary>
    Silence,

    /// <summary>A rate above what it varies by.</summary>
    Rate,

    /// <summary>Many about one thing at one place.</summary>
    Cluster,
}

/// <summary>The weeks of a cell, without gaps; the last one is tested against those before.</summary>
public sealed record CountTest(string Key, IReadOnlyList<WeekCount> Weeks);

/// <summary>A week of a rate against its past.</summary>
public sealed record RateTest(string Key, IReadOnlyList<Tally> Past, Tally Week);

/// <summary>A window of a service and a governorate.</summary>
public sealed record ClusterTest(string Key, ClusterWindow Window);

/// <summary>What changed beyond chance.</summary>
/// <param name="Key">Of what was tested.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Observed">Complaints; of a rate the rate.</param>
/// <param name="Expected">As is usual.</param>
/// <param name="Limit">From here on it is a signal; null of what falls.</param>
/// <param name="P">How likely it is by chance alone.</param>
public sealed record Signal(string Key, SignalKind Kind, double Observed, double Expected, double? Limit, double P);
