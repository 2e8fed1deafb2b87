using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Extend the deadline, before it has passed: later, but not without end, at most twice, with a reason that the complainant reads. A
    /// day off moves to the next working day.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> ExtendDeadline(
        Complaint complaint,
        DateOnly until,
        Sealed reason,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.ExtendDeadline, now, actor);
        var terms = complaint.Terms!;
        if (until > calendar.Add(terms.DueOn, Guards.LongestExtension))
        {
            throw new RuleViolation(RuleCodes.ExtensionTooFar);
        }

        var dueOn = calendar.OnOrAfter(until);
        return dueOn <= terms.DueOn
            ? throw new RuleViolation(RuleCodes.ExtensionNotLater)
            : [new DeadlineExtended(now, terms.DueOn, terms.MovedTo(dueOn, calendar), reason)];
    }
}
