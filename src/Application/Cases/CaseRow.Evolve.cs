using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Application.Cases;

public sealed partial record CaseRow
{
    /// <summary>Folds one event into the row. Deterministic: nothing but the event and the row before it.</summary>
    public static CaseRow? Evolve(CaseRow? row, IComplaintEvent @event)
    {
        if (@event is ComplaintFiled filed)
        {
            return From(filed);
        }

        return row is null
            ? null
            : @event switch
            {
                ComplaintVerified e => row with { Status = ComplaintStatus.Verified, ComplaintCode = e.ComplaintCode, TriageFrom = e.At },
                ComplaintAssigned e => row.HandedTo(e.AgencyId, e.Desk, e.Terms),
                ComplaintReferred e => row.HandedTo(e.AgencyId, e.Desk, e.Terms),
                ComplaintReopened e => row.HandedTo(e.AgencyId, e.Desk, e.Terms) with
                {
                    Round = e.Round,
                    ClosedAt = null,
                    ClosedBecause = null,
                },
                ComplaintReturned e => row.Standing() with
                {
                    Status = ComplaintStatus.Verified,
                    TriageFrom = e.At,
                    AgencyId = null,
                    OfficerId = null,
                    DueOn = null,
                    WaitsForComplainant = false,
                },
                OfficerAppointed e => row with { OfficerId = e.OfficerId },
                ComplaintAssessed e => row with { Severity = e.Severity, Safety = e.Safety, Urgent = e.Urgent },
                InformationRequested => row with { WaitsForComplainant = true, SortOn = DateOnly.MaxValue },
                InformationProvided e => e.Terms.DueOn == row.DueOn
                    ? row with
                    {
                        WaitsForComplainant = false,
                        SortOn = e.Terms.DueOn,
                    }
                    : row.Running(e.Terms) with
                    {
                        WaitsForComplainant = false,
                        RemindOn = row.RemindOn is null ? null : e.Terms.RemindOn,
                    },
                DeadlineExtended e => row.Running(e.Terms),
                DeadlineReminderRaised => row with { RemindOn = null },
                TriageReminderRaised e => row with { TriageFrom = e.At },
                ComplaintEscalated e => row with { Level = e.Level, EscalateOn = e.NextOn },
                ComplaintAnswered e => row.Standing() with
                {
                    Status = ComplaintStatus.Answered,
                    AnsweredAt = e.At,
                    AnsweredLate = e.Late,
                    WaitsForComplainant = false,
                },
                ComplaintClosed e => row.Standing() with
                {
                    Status = ComplaintStatus.Closed,
                    TriageFrom = null,
                    ClosedAt = e.At,
                    ClosedBecause = e.Reason,
                    WaitsForComplainant = false,
                },
                StaffBarred e => row with
                {
                    Barred = [.. row.Barred, e.StaffId],
                    OfficerId = row.OfficerId == e.StaffId ? null : row.OfficerId,
                },
                PersonalDataErased => row with { Erased = true },
                _ => row,
            };
    }

    private static CaseRow From(ComplaintFiled filed) =>
        new()
        {
            Id = filed.ComplaintId,
            Status = ComplaintStatus.Filed,
            SubjectKind = filed.Keys.SubjectKind,
            ServiceId = filed.Keys.ServiceId,
            CategoryId = filed.Keys.CategoryId,
            Governorate = filed.Keys.Governorate,
            Language = filed.Keys.Language,
            Confidential = filed.Confidential,
            Title = filed.Grievance.Title,
            FiledAt = filed.At,
        };

    private CaseRow HandedTo(string agencyId, Desk desk, DeadlineTerms terms) =>
        (this with { Level = EscalationLevel.Officer }).Running(terms) with
        {
            Status = ComplaintStatus.Assigned,
            AgencyId = agencyId,
            Desk = desk,
            OfficerId = null,
            TriageFrom = null,
            WaitsForComplainant = false,
        };

    private CaseRow Running(DeadlineTerms terms) =>
        this with
        {
            DueOn = terms.DueOn,
            SortOn = terms.DueOn,
            RemindOn = terms.RemindOn,
            EscalateOn = Level == EscalationLevel.Centre ? null : terms.EscalateOn,
        };

    /// <summary>Nothing more to remind of or to escalate, and no clock that runs.</summary>
    private CaseRow Standing() => this with { RemindOn = null, EscalateOn = null, SortOn = DateOnly.MaxValue };
}
