using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Rehearsals;

/// <summary>
/// Goes through what was recorded of a complaint and decides each promise again, by the policies of one directory. What people did stays:
/// they assign, ask, pass on and extend on the same days, an extension by as many working days. What follows from a promise is decided
/// anew: whether a question stops the clock, whether an extension comes in time, whether a holiday moves the day.
/// </summary>
internal sealed class PromiseReplay
{
    private static readonly Actor Replayed = Actor.System("rehearsal");

    /// <summary>As it would be; null before it was filed.</summary>
    public Complaint? Complaint { get; private set; }

    /// <param name="event">The next one that was recorded.</param>
    /// <param name="directory">Whose policies hold.</param>
    /// <param name="calendar">Of then.</param>
    public void Next(IComplaintEvent @event, GovernmentDirectory directory, WorkingCalendar calendar)
    {
        if ((Complaint is { } before ? Again(before, @event, directory, calendar) : @event) is { } next)
        {
            Complaint = Complaint.Evolve(Complaint, next);
        }
    }

    /// <returns>Null: it would not have been.</returns>
    private static IComplaintEvent? Again(Complaint c, IComplaintEvent @event, GovernmentDirectory directory, WorkingCalendar calendar)
    {
        var today = WorkingCalendar.DayOf(@event.At);
        return @event switch
        {
            ComplaintAssigned e => Assigned(c, e, Policy(e.AgencyId), calendar),
            ComplaintReopened e => Reopened(c, e, Policy(e.AgencyId), calendar),
            // Recorded, it would stop the clock of the fold whatever the day.
            DeadlineMissed => null,
            ComplaintReferred e when c.TermsOn(today, calendar) is { } terms => e with { Terms = terms.TakenOver(today, calendar) },
            ComplaintSucceeded e when c.Terms is { } terms => e with { Terms = terms.TakenOver(today, calendar) },
            ComplaintReturned { Terms: not null } e => e with { Terms = c.TermsOn(today, calendar) },
            InformationProvided { Terms: not null } e => e with { Terms = c.TermsOn(today, calendar) },
            QuestionLapsed e when c.TermsOn(today, calendar) is { } terms => e with { Terms = terms },
            CorrectionLapsed { Terms: not null } e => e with { Terms = c.TermsOn(today, calendar) },
            ComplaintCorrected { Terms: not null } e => e with { Terms = c.TermsOn(today, calendar) },
            InformationRequested { StopsClock: not null } e => e with { StopsClock = Stops(c, e, calendar) },
            CorrectionRequested e => e with { StopsClock = Stops(c, e, calendar) },
            DeadlineExtended e when c.Terms is { } terms => Extended(c, e, terms, calendar),
            DeadlineMoved e => Decided(() => Decide.MoveDeadline(c, e.From, e.StaffId, e.Reason, calendar, e.At, Replayed)),
            _ => @event,
        };

        DeadlinePolicy Policy(string agencyId) => directory.PolicyFor(agencyId, c.Keys.CategoryId, today);
    }

    private static ComplaintAssigned Assigned(Complaint c, ComplaintAssigned e, DeadlinePolicy policy, WorkingCalendar calendar) =>
        Decided(() => Decide.Assign(c, new Route(e.AgencyId, e.Desk), policy, calendar, e.At, Replayed)) is ComplaintAssigned again
            ? again with
            {
                By = e.By,
                Keys = e.Keys,
            }
            : e with
            {
                Terms = policy.From(WorkingCalendar.DayOf(e.At), calendar),
            };

    private static ComplaintReopened Reopened(Complaint c, ComplaintReopened e, DeadlinePolicy policy, WorkingCalendar calendar) =>
        Decided(() => Decide.Reopen(c, new Route(e.AgencyId, e.Desk), policy, e.Reason, calendar, e.At, Replayed))
            is ComplaintReopened again
            ? again
            : e with
            {
                Terms = policy.From(WorkingCalendar.DayOf(e.At), calendar),
            };

    private static bool? Stops(Complaint c, InformationRequested e, WorkingCalendar calendar) =>
        Decided(() => Decide.AskComplainant(c, e.Text, calendar, e.At, Replayed)) is InformationRequested again
            ? again.StopsClock
            : e.StopsClock;

    private static bool Stops(Complaint c, CorrectionRequested e, WorkingCalendar calendar) =>
        Decided(() => Decide.SendBack(c, e.Missing, calendar, e.At, Replayed)) is CorrectionRequested again
            ? again.StopsClock
            : e.StopsClock;

    private static IComplaintEvent? Extended(Complaint c, DeadlineExtended e, DeadlineTerms terms, WorkingCalendar calendar)
    {
        var until = calendar.Add(terms.DueOn, calendar.Between(e.From, e.Terms.DueOn));
        return Decided(() => Decide.ExtendDeadline(c, until, e.Reason, calendar, e.At, Replayed));
    }

    /// <returns>Null where nothing is decided, or a rule refuses it.</returns>
    private static IComplaintEvent? Decided(Func<IReadOnlyList<IComplaintEvent>> decide)
    {
        try
        {
            return decide() is [var only, ..] ? only : null;
        }
        catch (RuleViolation)
        {
            return null;
        }
    }
}
