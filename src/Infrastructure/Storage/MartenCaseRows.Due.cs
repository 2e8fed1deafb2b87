using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;

namespace Ccs.Infrastructure.Storage;

/// <summary>What has come due, for the jobs of the clock.</summary>
internal sealed partial class MartenCaseRows
{
    public async Task<IReadOnlyList<Guid>> Due(DueFor what, DateTimeOffset now, Guid after, int take, CancellationToken cancellation)
    {
        if (what == DueFor.Expiry)
        {
            return await Unverified(now - Guards.VerificationTime, after, take, cancellation);
        }

        if (what == DueFor.VerificationReminder)
        {
            return await unverified.NotReminded(now - Guards.VerificationReminder, after, take, cancellation);
        }

        var today = WorkingCalendar.DayOf(now);
        var silent = now - Guards.SilenceThatCloses;
        var old = now - retention.AfterClosing;
        var waiting = now.AddDays(-Guards.TriageReminderDays);
        var asked = now.AddDays(-ClockWait.ReminderDays);
        var lapsed = now.AddDays(-ClockWait.WaitingDays);

        // The clock stands, and no deadline comes nearer.
        var stands = DateOnly.MaxValue;
        var rows = session.Query<CaseRow>();
        var due = what switch
        {
            DueFor.CaseNumber => rows.Where(r =>
                r.CaseNumber == null
                && r.Status != ComplaintStatus.Filed
                && (r.ClosedBecause == null || r.ClosedBecause != ClosingReason.Expired)
            ),
            DueFor.Reminder => rows.Where(r =>
                r.Status == ComplaintStatus.Assigned
                && r.SortOn < stands
                && r.SortOn >= today
                && r.MissedOn == null
                && r.RemindOn != null
                && r.RemindOn <= today
            ),
            DueFor.Missed => rows.Where(r =>
                r.SortOn < today && r.MissedOn == null && (r.Status == ComplaintStatus.Verified || r.Status == ComplaintStatus.Assigned)
            ),

            // What was asked before the time was kept here the decision judges, and passes over.
            DueFor.QuestionReminder => rows.Where(r =>
                r.WaitsForComplainant && !r.WaitsForCorrection && r.QuestionRemindedAt == null && (r.AskedAt == null || r.AskedAt <= asked)
            ),
            DueFor.QuestionLapse => rows.Where(r =>
                r.WaitsForComplainant && !r.WaitsForCorrection && (r.AskedAt == null || r.AskedAt <= lapsed)
            ),

            // Passed on meanwhile, it was asked for earlier than the row says: the decision judges by the day that was told.
            DueFor.CorrectionReminder => rows.Where(r => r.WaitsForComplainant && r.WaitsForCorrection && r.QuestionRemindedAt == null),
            DueFor.CorrectionLapse => rows.Where(r => r.WaitsForComplainant && r.WaitsForCorrection),

            // Working days are never fewer than days: what is not due yet by the calendar the decision passes over.
            DueFor.Triage => rows.Where(r => r.Status == ComplaintStatus.Verified && r.TriageFrom <= waiting),
            DueFor.Escalation => rows.Where(r =>
                r.Status == ComplaintStatus.Assigned && r.SortOn < stands && r.EscalateOn != null && r.EscalateOn <= today
            ),
            DueFor.Naming => rows.Where(r =>
                r.SubjectKind == SubjectKind.Person
                && (r.Status == ComplaintStatus.Verified || r.Status == ComplaintStatus.Assigned || r.Status == ComplaintStatus.Answered)
            ),
            DueFor.Duplicates => rows.Where(r => r.WaitsForOriginal != null),
            DueFor.ClosingUnanswered => rows.Where(r => r.Status == ComplaintStatus.Answered && r.AnsweredAt <= silent),

            // Whoever waits for the answer to another complaint is to read it.
            _ => rows.Where(r => r.Status == ComplaintStatus.Closed && !r.Erased && r.WaitsForOriginal == null && r.ClosedAt <= old),
        };
        return await Ids((IQueryable<CaseRow>)due, after, take, cancellation);
    }

    /// <summary>Filings of before 2026-11 have a row of the queue instead of one among the unverified.</summary>
    private async Task<IReadOnlyList<Guid>> Unverified(DateTimeOffset latest, Guid after, int take, CancellationToken cancellation)
    {
        var filings = await unverified.FiledBefore(latest, after, take, cancellation);
        var older = session.Query<CaseRow>().Where(r => r.Status == ComplaintStatus.Filed && r.FiledAt <= latest);
        var rows = await Ids(older, after, take, cancellation);
        return [.. filings.Union(rows).Order(Comparer<Guid>.Create(ByBytes)).Take(take)];
    }

    /// <summary>As the database orders ids.</summary>
    private static int ByBytes(Guid one, Guid other) =>
        one.ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(other.ToByteArray(bigEndian: true));
}
