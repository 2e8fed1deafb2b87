using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;

namespace Ccs.Infrastructure.Bulk;

/// <summary>
/// What the clock has made due of the complaint in hand, as <see cref="Storage.MartenCaseRows"/> asks the database; that both find the same
/// is tested on whole histories.
/// </summary>
internal static class HeldDue
{
    private static readonly Dictionary<string, DueFor[]> Jobs = new(StringComparer.Ordinal)
    {
        ["expire"] = [DueFor.Expiry],
        ["questions"] = [DueFor.CorrectionLapse, DueFor.CorrectionReminder, DueFor.QuestionLapse, DueFor.QuestionReminder],
        ["deadlines"] = [DueFor.Missed, DueFor.Reminder, DueFor.Escalation, DueFor.Triage],
        ["close-unanswered"] = [DueFor.ClosingUnanswered],
    };

    public static bool By(string job, HeldComplaint held, DateTimeOffset now)
    {
        foreach (var what in Jobs[job])
        {
            if (Is(what, held, now))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Is(DueFor what, HeldComplaint held, DateTimeOffset now) =>
        what == DueFor.Expiry
            ? held.Unverified is { } filing && filing.FiledAt <= now - Guards.VerificationTime
            : held.Row is { Status: not ComplaintStatus.Closed } row && Is(what, row, now);

    private static bool Is(DueFor what, CaseRow row, DateTimeOffset now)
    {
        var today = WorkingCalendar.DayOf(now);
        var runs = row.Status == ComplaintStatus.Assigned && row.SortOn < DateOnly.MaxValue;
        var asked = row is { WaitsForComplainant: true, WaitsForCorrection: false };
        return what switch
        {
            DueFor.Reminder => runs && row.SortOn >= today && row.MissedOn is null && row.RemindOn <= today,
            DueFor.Missed => row.SortOn < today && row.MissedOn is null && row.Status != ComplaintStatus.Answered,
            DueFor.QuestionReminder => asked && row.QuestionRemindedAt is null && row.AskedAt <= now.AddDays(-ClockWait.ReminderDays),
            DueFor.QuestionLapse => asked && row.AskedAt <= now.AddDays(-ClockWait.WaitingDays),
            DueFor.CorrectionReminder => row is { WaitsForComplainant: true, WaitsForCorrection: true, QuestionRemindedAt: null },
            DueFor.CorrectionLapse => row is { WaitsForComplainant: true, WaitsForCorrection: true },
            DueFor.Triage => row.Status == ComplaintStatus.Verified && row.TriageFrom <= now.AddDays(-Guards.TriageReminderDays),
            DueFor.Escalation => runs && row.EscalateOn <= today,
            DueFor.ClosingUnanswered => row.Status == ComplaintStatus.Answered && row.AnsweredAt <= now - Guards.SilenceThatCloses,
            _ => false,
        };
    }
}
