using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>Between which the truth lies, as far as the numbers tell.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High)
{
    public bool Holds(double value) => Low <= value && value <= High;
}

/// <summary>So many of so many.</summary>
/// <param name="X">Of these.</param>
/// <param name="N">All.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tally(long X, long N)
{
    /// <summary>Null of nothing.</summary>
    public double? Rate => N == 0 ? null : (double)X / N;

    public static Tally operator +(Tally one, Tally other) => new(one.X + other.X, one.N + other.N);

    public Tally Plus(Tally other) => this + other;

    public static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (sum, tally) => sum + tally);
}
