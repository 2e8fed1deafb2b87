using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Rehearsals;

/// <summary>Another deadline policy over a complaint of the past: which days would have been promised.</summary>
public static class PolicyRehearsal
{
    /// <summary>No id of a policy that is kept.</summary>
    private const string OfNone = "(rehearsed)";

    /// <summary>The directory, had a policy always been another; of the same place it takes the place of all versions.</summary>
    public static GovernmentDirectory With(GovernmentDirectory directory, string? agencyId, string? categoryId, int answerWorkingDays)
    {
        var latest = directory.Policies.Where(p => p.AgencyId == agencyId && p.CategoryId == categoryId).MaxBy(p => p.Version);
        return GovernmentDirectory.Evolve(
            directory,
            new PolicySet(
                DateTimeOffset.MaxValue,
                latest?.Id ?? OfNone,
                (latest?.Version ?? 0) + 1,
                agencyId,
                categoryId,
                answerWorkingDays,
                DateOnly.MinValue
            )
        );
    }

    /// <param name="events">All that was recorded of the complaint, in the order of the numbers.</param>
    /// <param name="directories">As they were, and with the other policy.</param>
    /// <param name="from">The first day on which a round may have begun.</param>
    /// <param name="to">The last one.</param>
    /// <returns>Its rounds that began in the window and were promised a day.</returns>
    public static IReadOnlyList<RehearsedRound> Of(IReadOnlyList<PastEvent> events, PastDirectories directories, DateOnly from, DateOnly to)
    {
        var (past, control, other) = (default(Complaint), new PromiseReplay(), new PromiseReplay());
        List<RehearsedRound> rounds = [];
        RehearsedRound? round = null;
        DateOnly? began = null;
        var last = 0;
        foreach (var (seq, e) in events)
        {
            var then = directories.At(seq);
            var today = WorkingCalendar.DayOf(e.At);
            if (e is ComplaintAnswered && round is not null)
            {
                rounds.Add(Seen(round) with { Answered = today });
                round = null;
            }

            past = Complaint.Evolve(past, e);
            control.Next(e, then.Was, then.Calendar);
            other.Next(e, then.Other, then.Calendar);
            if (e is ComplaintVerified or ComplaintVerifiedV2 or ComplaintReopened)
            {
                began = today;
            }

            if (e is ComplaintAssigned or ComplaintReopened && past is { Terms: not null } && past.Round > last)
            {
                last = past.Round;
                round = began >= from && began <= to ? Begun(then.Calendar, today) : null;
            }
            else if (round is not null)
            {
                round = Seen(round);
            }

            if (e is ComplaintClosed && round is not null)
            {
                rounds.Add(round);
                round = null;
            }

            RehearsedRound Seen(RehearsedRound one) =>
                one with
                {
                    Recorded = Due(past, today, then.Calendar) ?? one.Recorded,
                    Control = Due(control.Complaint, today, then.Calendar) ?? one.Control,
                    Rehearsed = Due(other.Complaint, today, then.Calendar) ?? one.Rehearsed,
                };
        }

        return round is null ? rounds : [.. rounds, round];

        RehearsedRound Begun(WorkingCalendar calendar, DateOnly today)
        {
            var (was, again, would) = (past!.Terms!.DueOn, control.Complaint!.Terms!.DueOn, other.Complaint!.Terms!.DueOn);
            return new RehearsedRound(past.AgencyId!, calendar.Between(today, was), calendar.Between(today, would), was, again, would);
        }
    }

    private static DateOnly? Due(Complaint? complaint, DateOnly today, WorkingCalendar calendar) =>
        complaint?.TermsOn(today, calendar)?.DueOn;
}

/// <summary>A round of the past, and the day that it was promised under both policies.</summary>
/// <param name="AgencyId">By whose policy the day was set: it had the round first.</param>
/// <param name="Days">Working days that were promised when the day was first set.</param>
/// <param name="OtherDays">That would have been.</param>
/// <param name="Recorded">The day, as it stood last, or when it was answered.</param>
/// <param name="Control">The same by running the decisions again with the policies of then.</param>
/// <param name="Rehearsed">The same with the other policy.</param>
public sealed record RehearsedRound(string AgencyId, int Days, int OtherDays, DateOnly Recorded, DateOnly Control, DateOnly Rehearsed)
{
    /// <summary>Null: it was not, or is not yet.</summary>
    public DateOnly? Answered { get; init; }

    /// <summary>The rules of today tell what was promised then; else nothing can be said of it.</summary>
    public bool IsReproduced => Control == Recorded;

    public bool AnsweredAfter => Answered > Recorded;

    /// <summary>Answered when it was, it would have been after the other day.</summary>
    public bool AnsweredAfterOther => Answered > Rehearsed;
}
