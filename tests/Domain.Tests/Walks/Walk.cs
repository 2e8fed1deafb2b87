using Ccs.Domain.Tests.Tables;

namespace Ccs.Domain.Tests.Walks;

/// <summary>One complaint and all that people try with it. After each step it checks that exactly what is legal happened.</summary>
internal sealed class Walk
{
    private const int HalfADay = 12 * 60;

    private static readonly Decision[] Hourly = [Decision.Remind, Decision.RemindOfQuestion, Decision.RemindOfCorrection];

    private readonly List<IComplaintEvent> _events = [];
    private DateTimeOffset _now = On(2, 1);

    public IReadOnlyList<IComplaintEvent> Events => _events;

    public Complaint? Complaint { get; private set; }

    public static Walk Of(IEnumerable<Step> steps)
    {
        var walk = new Walk();
        foreach (var step in steps)
        {
            walk.Take(step);
            walk.Complaint?.ShouldBeSound(walk._events);
        }

        return walk;
    }

    private void Take(Step step)
    {
        // Before it is verified no weeks pass: within 72 hours it would be over for most.
        _now = _now.AddMinutes(Complaint?.Status == ComplaintStatus.Filed ? step.Minutes % HalfADay : step.Minutes);
        if (Complaint is null)
        {
            Append(Attempts.Fitting(null, Decision.File, _now, People.Citizen, step.Choice));
            return;
        }

        // What lapses and what falls due is recorded first, whoever comes with what.
        Append(Decide.LapseWait(Complaint, Calendar, _now, People.Job));
        if (Complaint.FallsDue(WorkingCalendar.DayOf(_now)))
        {
            Append(Decide.MissDeadline(Complaint, _now, People.Job));
        }

        // The days for these are few; the job runs every hour.
        foreach (var hourly in Hourly.Where(_ => step.Choice % 2 == 0))
        {
            if (Complaint.Possible(_now, People.Job).Contains(hourly))
            {
                Append(Attempts.Fitting(Complaint, hourly, _now, People.Job, step.Choice));
            }
        }

        var possible = Complaint.Possible(_now, step.Actor).ToList();
        var decision = Choose(step, possible);
        ShouldBeRefused(Attempts.Unfit(Complaint, decision, _now, step.Actor), $"{decision} with input that never fits");
        if (!Authority.MayTake(step.Actor, decision))
        {
            // The pipeline asks MayTake before the decision is looked at.
            possible.ShouldNotContain(decision);
            return;
        }

        if (possible.Contains(decision))
        {
            var cell = Lifecycle.Cell(decision, Complaint.Status);
            Lifecycle.IsRefusal(cell).ShouldBeFalse($"{decision} in {Complaint.Status}");
            var events = Attempts.Fitting(Complaint, decision, _now, step.Actor, step.Choice);
            string.Join(' ', events.Select(e => e.GetType().Name)).ShouldBeOneOf(cell, string.Empty);
            Append(events);
        }
        else
        {
            ShouldBeRefused(
                () => Attempts.Fitting(Complaint, decision, _now, step.Actor, step.Choice),
                $"{decision} in {Complaint.Status}"
            );
        }
    }

    /// <summary>
    /// Most steps do something possible, or every walk would end in the first days: what ends it all for ever is rare, and the ladder is
    /// climbed now and then before another agency takes over and it starts anew. What only the job does is rare without help.
    /// </summary>
    private Decision Choose(Step step, List<Decision> possible)
    {
        var (kind, which) = (step.Choice % 10, step.Choice / 10);
        var going = possible
            .Where(d =>
                d is not (Decision.Withdraw or Decision.Reject or Decision.Erase or Decision.GiveCaseNumber)
                || which % 20 == 0
                || (d == Decision.Reject && IsDuplicate)
            )
            .ToList();
        return kind switch
        {
            _ when kind < 3 || going.Count == 0 => step.Decision,
            3 or 4 when possible.Contains(Decision.Escalate) => Decision.Escalate,
            5 when possible.Contains(Decision.MoveDeadline) => Decision.MoveDeadline,

            // A duplicate that waits has not many who can do anything about it.
            5 or 6 when possible.Contains(Decision.HearOriginal) => Decision.HearOriginal,
            _ => going[which % going.Count],
        };
    }

    /// <summary>Rejected, it comes back more often than not.</summary>
    private bool IsDuplicate => Complaint!.DuplicateOf is not null;

    private static void ShouldBeRefused(Func<IReadOnlyList<IComplaintEvent>>? attempt, string what)
    {
        if (attempt is not null)
        {
            Should.Throw<RuleViolation>(() => attempt(), what);
        }
    }

    private void Append(IReadOnlyList<IComplaintEvent> events)
    {
        _events.AddRange(events);
        Complaint = Complaint.Fold(Complaint, events);
    }
}
