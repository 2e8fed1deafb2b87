using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>All that fell due in a period, whether or not there is an answer by now. Final the day after.</summary>
/// <param name="InTime">Answered by the day that was promised.</param>
/// <param name="Late">Not.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DueCohort(long InTime, long Late)
{
    public long Due => InTime + Late;

    /// <summary>Null where nothing fell due.</summary>
    public double? Share => Due == 0 ? null : (double)InTime / Due;
}
