using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Application.Cases;

/// <summary>What several events do to a row alike.</summary>
public sealed partial record CaseRow
{
    private CaseRow HandedTo(string agencyId, Desk desk, DeadlineTerms terms) =>
        (this with { Level = EscalationLevel.Officer, Status = ComplaintStatus.Assigned }).NotWaiting().Running(terms) with
        {
            AgencyId = agencyId,
            Desk = desk,
            OfficerId = null,
            TriageFrom = null,
            CentreAskedAt = null,
        };

    /// <summary>The deadline goes with it. One that was returned before that was so keeps the day that was told,
    /// where there was one.</summary>
    private CaseRow HandedBack(ComplaintReturned e) => HandedBack(e.At, e.Terms?.DueOn ?? (SortOn == DateOnly.MaxValue ? null : DueOn));

    private CaseRow HandedBack(DateTimeOffset at, DateOnly? dueOn) =>
        Standing() with
        {
            Status = ComplaintStatus.Verified,
            TriageFrom = at,
            AgencyId = null,
            OfficerId = null,
            DueOn = dueOn,
            SortOn = dueOn ?? DateOnly.MaxValue,
        };

    private CaseRow Come(Arrival by, DateTimeOffset at) => this with { CameAt = at, CameBy = by };

    private CaseRow Running(DeadlineTerms terms) =>
        this with
        {
            DueOn = terms.DueOn,
            SortOn = terms.DueOn,
            RemindOn = Status == ComplaintStatus.Assigned ? terms.RemindOn : null,
            EscalateOn = Level == EscalationLevel.Centre || Status != ComplaintStatus.Assigned ? null : terms.EscalateOn,
        };

    /// <summary>The same deadline, moved or not, with its clock running.</summary>
    private CaseRow Resumed(DeadlineTerms terms) =>
        terms.DueOn == DueOn
            ? this with
            {
                SortOn = terms.DueOn,
            }
            : Running(terms) with
            {
                RemindOn = RemindOn is null ? null : terms.RemindOn,
            };

    /// <summary>Passed on or returned, a correction is still waited for, and the clock, where it stood, waits on.</summary>
    private CaseRow StillWaiting(CaseRow before, DateTimeOffset at) =>
        before.WaitsForCorrection
            ? this with
            {
                WaitsForComplainant = true,
                WaitsForCorrection = true,
                AskedAt = at,
                QuestionRemindedAt = before.QuestionRemindedAt,
                SortOn = before.SortOn == DateOnly.MaxValue ? DateOnly.MaxValue : SortOn,
            }
            : this;

    private CaseRow ClockRuns(DeadlineTerms? terms) => terms is null ? this : Resumed(terms);

    /// <summary>In triage the centre is reminded of it so many days from now.</summary>
    private CaseRow TriageGoesOn(DateTimeOffset at) => this with { TriageFrom = TriageFrom is null ? null : at };

    private CaseRow NotWaiting() =>
        this with
        {
            WaitsForComplainant = false,
            WaitsForCorrection = false,
            AskedAt = null,
            QuestionRemindedAt = null,
        };

    /// <summary>Nothing more to remind of or to escalate, no clock that runs, and nobody who is asked.</summary>
    private CaseRow Standing() =>
        NotWaiting() with
        {
            RemindOn = null,
            EscalateOn = null,
            SortOn = DateOnly.MaxValue,
            CentreAskedAt = null,
        };
}
