using System.Runtime.InteropServices;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Rehearsals;

/// <summary>An event as it was recorded.</summary>
/// <param name="Seq">Its number among all events.</param>
/// <param name="Event">What happened.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PastEvent(long Seq, IComplaintEvent Event);

/// <summary>The directory when something happened, and what it would have been.</summary>
/// <param name="Was">As it was.</param>
/// <param name="Other">With the change that is rehearsed.</param>
/// <param name="Calendar">Working days, as they were known.</param>
public sealed record PastDirectory(GovernmentDirectory Was, GovernmentDirectory Other, WorkingCalendar Calendar);

/// <summary>The directories of the past, each changed once.</summary>
/// <param name="at">As it was at an event; of two events between which nothing was changed, the same.</param>
/// <param name="change">What is rehearsed.</param>
public sealed class PastDirectories(Func<long, GovernmentDirectory> at, Func<GovernmentDirectory, GovernmentDirectory> change)
{
    private readonly Dictionary<GovernmentDirectory, PastDirectory> _known = new(ReferenceEqualityComparer.Instance);

    public PastDirectory At(long seq)
    {
        var was = at(seq);
        if (!_known.TryGetValue(was, out var known))
        {
            _known.Add(was, known = new PastDirectory(was, change(was), was.Calendar()));
        }

        return known;
    }
}
