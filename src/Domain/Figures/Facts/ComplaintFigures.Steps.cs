using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Domain.Figures.Facts;

public sealed partial record ComplaintFigures
{
    private ComplaintFigures Assigned(ComplaintAssigned e, Moment at) =>
        OfCurrent(row => row.Assigned is null ? row with { Assigned = at.Milestone, AssignedTo = e.AgencyId } : row)
            .Promised(e.Terms.DueOn, at)
            .HeldBy(e.AgencyId, e.Desk, e.By == AssignedBy.Routing ? HoldEnd.Routed : HoldEnd.Assigned, at);

    /// <summary>An open question ends with it; a correction is still waited for.</summary>
    private ComplaintFigures PassedTo(string? agencyId, Desk? desk, HoldEnd by, Moment at) =>
        Open is { Waits: WaitsFor.Correction } open
            ? HeldBy(agencyId, desk, by, at, WaitsFor.Correction, open.ClockStands)
            : HeldBy(agencyId, desk, by, at);

    /// <summary>While a return ended the promise, one whose clock stood was lost with it.</summary>
    private ComplaintFigures Returned(ComplaintReturned e, Moment at)
    {
        var promised =
            e.Terms is { } terms ? Promised(terms.DueOn, at)
            : Open is { ClockStands: true } ? Promised(null, at)
            : this;
        return promised.PassedTo(null, null, HoldEnd.Returned, at);
    }

    private ComplaintFigures Succeeded(ComplaintSucceeded e, Moment at)
    {
        var promised = Promised(e.Terms.DueOn, at);
        return Open is { } open ? promised.HeldBy(e.AgencyId, e.Desk, HoldEnd.Succeeded, at, open.Waits, open.ClockStands) : promised;
    }

    private ComplaintFigures Ran(DeadlineTerms? terms, Moment at) => terms is null ? this : Promised(terms.DueOn, at);

    private ComplaintFigures Missed(DeadlineMissed e, Moment at) =>
        OfRound(e.Round, row => row.Missed is null ? row with { Missed = new Milestone(e.DueOn, at.Seq), MissedBy = e.AgencyId } : row);

    private ComplaintFigures Answered(ComplaintAnswered e, Moment at) =>
        OfRound(
                e.Round,
                row =>
                    row.Answered is null
                        ? Timed(row, at) with
                        {
                            Answered = new FigureAnswer(at.Milestone, e.AgencyId, e.Answer.Outcome, e.Answer.RootCause, e.Late),
                        }
                        : row
            )
            .LetGo(HoldEnd.Answered, at);

    private ComplaintFigures Closed(ComplaintClosed e, Moment at) =>
        OfCurrent(row =>
                row.Closed is null ? Timed(row, at) with { Closed = at.Milestone, Reason = e.Reason, Rejection = e.Rejection } : row
            )
            .LetGo(HoldEnd.Closed, at);

    private ComplaintFigures Reopened(ComplaintReopened e, Moment at)
    {
        var before = OfCurrent(row => row with { Reopened = row.Reopened ?? at.Milestone });
        var first = Current;
        var next = new FigureRound
        {
            ComplaintId = first.ComplaintId,
            Round = e.Round,
            Part = 1,
            Since = at.Seq,
            Kind = first.Kind,
            Governorate = first.Governorate,
            Language = first.Language,
            Channel = first.Channel,
            ContactKind = first.ContactKind,
            ChosenCategoryId = first.ChosenCategoryId,
            Opened = at.Milestone,
            Verified = first.Verified,
            Assigned = at.Milestone,
            AssignedTo = e.AgencyId,
        };
        return (before with { Rounds = before.Rounds.Add(next) })
            .Promised(e.Terms.DueOn, at)
            .HeldBy(e.AgencyId, e.Desk, HoldEnd.Otherwise, at);
    }

    /// <summary>No duplicate any more: the same round goes on, and so does its clock; its promise too, unless that passed
    /// meanwhile.</summary>
    private ComplaintFigures Released(DuplicateReleased e, Moment at)
    {
        var isOver = e.EndsPromise(Due.FindLast(due => due.Round == Current.Round)?.Day, Current.Missed is not null);
        var goesOn = Current with
        {
            Part = Current.Part + 1,
            Since = at.Seq,
            Closed = null,
            Reason = null,
            Rejection = null,
            WorkingDays = null,
            CalendarDays = null,
            Rated = null,
            Score = null,
        };
        var ended = OfCurrent(row => row with { Until = at.Seq });
        var released = ended with { Rounds = ended.Rounds.Add(goesOn) };
        return (isOver ? released.Promised(null, at) : released).HeldBy(null, null, HoldEnd.Otherwise, at);
    }
}
