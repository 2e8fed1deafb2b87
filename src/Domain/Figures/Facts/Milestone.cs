using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Facts;

/// <summary>When something happened, and since when it is known.</summary>
/// <param name="Day">In the Region.</param>
/// <param name="Seq">The number of its event among all events: it is known at a mark that is not below.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Milestone(DateOnly Day, long Seq)
{
    /// <summary>Null where it was not known yet.</summary>
    public Milestone? AsKnown(long mark) => Seq <= mark ? this : null;
}
