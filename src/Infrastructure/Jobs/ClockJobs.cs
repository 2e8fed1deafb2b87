using Ccs.Application.Batches;
using Ccs.Application.Cases;
using Ccs.Application.Clock;
using Ccs.Application.Figures;
using Ccs.Application.Notices;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Gateways.Bounces;
using Ccs.Infrastructure.Keys.Rotation;
using Ccs.Infrastructure.Storage;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Jobs;

/// <summary>What the clock starts. Each may run at any time and any number of times.</summary>
public interface IClockJob
{
    /// <returns>How much was done.</returns>
    Task<int> Run(CancellationToken cancellation);
}

/// <summary>72 hours unverified.</summary>
internal sealed class ExpireJob(Sweep sweep) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => sweep.Run("expire", DueFor.Expiry, id => new ExpireComplaint(id), cancellation);
}

/// <summary>48 hours unverified.</summary>
internal sealed class RemindersJob(Sweep sweep) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) =>
        sweep.Run("reminders", DueFor.VerificationReminder, id => new RemindOfVerification(id), cancellation);
}

/// <summary>Deadlines that were missed, reminders at two thirds, the ladder, and what waits in triage.</summary>
internal sealed class DeadlinesJob(Sweep sweep) : IClockJob
{
    public async Task<int> Run(CancellationToken cancellation) =>
        await sweep.Run("deadlines", DueFor.Missed, id => new MissDeadline(id), cancellation)
        + await sweep.Run("deadlines", DueFor.Reminder, id => new RemindOfDeadline(id), cancellation)
        + await sweep.Run("deadlines", DueFor.Escalation, id => new EscalateOverdue(id), cancellation)
        + await sweep.Run("deadlines", DueFor.Triage, id => new RemindOfTriage(id), cancellation);
}

/// <summary>Questions that nobody answers, and corrections that do not come: a reminder, and at last the clock runs again.</summary>
internal sealed class QuestionsJob(Sweep sweep) : IClockJob
{
    public async Task<int> Run(CancellationToken cancellation) =>
        await sweep.Run("questions", DueFor.CorrectionLapse, id => new LapseCorrection(id), cancellation)
        + await sweep.Run("questions", DueFor.CorrectionReminder, id => new RemindOfCorrection(id), cancellation)
        + await sweep.Run("questions", DueFor.QuestionLapse, id => new LapseQuestion(id), cancellation)
        + await sweep.Run("questions", DueFor.QuestionReminder, id => new RemindOfQuestion(id), cancellation);
}

/// <summary>Complaints of before there were case numbers.</summary>
internal sealed class NumbersJob(Sweep sweep) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) =>
        sweep.Run("numbers", DueFor.CaseNumber, id => new GiveCaseNumber(id), cancellation);
}

/// <summary>Whoever is named in a running complaint, and was not seen when it came or when the account was made.</summary>
internal sealed class NamingJob(Sweep sweep) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => sweep.Run("naming", DueFor.Naming, id => new JudgeNames(id), cancellation);
}

/// <summary>Duplicates whose original was answered or ended, and that no message reached.</summary>
internal sealed class DuplicatesJob(Sweep sweep) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) =>
        sweep.Run("duplicates", DueFor.Duplicates, id => new SettleDuplicate(id), cancellation);
}

/// <summary>The report of the month before, once it is written.</summary>
internal sealed class MonthlyReportJob(ICommandRunner runner) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => runner.Run("monthly-report", new QueueMonthlyReports(), cancellation);
}

/// <summary>One mail of the morning for everybody who has not chosen otherwise.</summary>
internal sealed class MorningMailJob(ICommandRunner runner) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => runner.Run("morning-mail", new QueueMorningMails(), cancellation);
}

/// <summary>What came to those who want to know at once.</summary>
internal sealed class NewsJob(ICommandRunner runner) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => runner.Run("news", new TellOfNews(), cancellation);
}

/// <summary>Running cases at agencies that are gone, where a succession did not find them.</summary>
internal sealed class SuccessionJob(Succession succession) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => succession.Sweep(cancellation);
}

/// <summary>Appointments of those who left before that was watched.</summary>
internal sealed class LeavingJob(ICommandRunner runner) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => runner.Run(OfficerLeaving.Job, new ReleaseThoseGone(), cancellation);
}

/// <summary>14 days of silence after an answer.</summary>
internal sealed class CloseUnansweredJob(Sweep sweep) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) =>
        sweep.Run("close-unanswered", DueFor.ClosingUnanswered, id => new CloseUnanswered(id), cancellation);
}

/// <summary>Personal data whose time is over.</summary>
internal sealed class RetentionJob(Sweep sweep) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) =>
        sweep.Run("retention", DueFor.Retention, id => new ErasePersonalData(id), cancellation);
}

/// <summary>Keys of buckets with an erasure, and of days that are over; and the ring.</summary>
internal sealed class KeysJob(KeyRotation rotation) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => rotation.Run(cancellation);
}

/// <summary>Unclaimed uploads, and other rows whose time is over.</summary>
internal sealed class LeftoversJob(IUploads uploads, ExpiredRows expiredRows, SharedCounts counts, TimeProvider clock) : IClockJob
{
    private static readonly TimeSpan LongerThanAnyWindow = TimeSpan.FromHours(1);

    public async Task<int> Run(CancellationToken cancellation) =>
        await uploads.RemoveUnclaimed(cancellation)
        + await expiredRows.Remove(cancellation)
        + await counts.Remove(clock.GetUtcNow() - LongerThanAnyWindow, cancellation);
}

/// <summary>The day is over; and whether every event was counted.</summary>
internal sealed class FiguresJob(ICommandRunner runner, FigureCheck check, ILogger<FiguresJob> logger) : IClockJob
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        var closed = await runner.Run("figures", new CloseDay(), cancellation);
        if (await check.Run(cancellation) is { } kinds)
        {
            logger.LogError("Figures have not counted what happened: {Kinds}. Rebuild them: -- projections rebuild", kinds);
        }

        return closed;
    }
}

/// <summary>Acts on batches that have not come to their end, whatever became of their messages.</summary>
internal sealed class BatchesJob(IBatches batches, BatchRunning running) : IClockJob
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        var unfinished = await batches.Unfinished(cancellation);
        foreach (var id in unfinished)
        {
            var message = new RunBatch(id);
            while (message is not null)
            {
                message = await running.Next(message, cancellation);
            }
        }

        return unfinished.Count;
    }
}

/// <summary>Mails that later servers gave back.</summary>
internal sealed class BouncesJob(BounceMailbox mailbox, ICommandRunner runner) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) =>
        mailbox.Read((bounce, within) => runner.Run("bounces", new RecordBounce(bounce.NoticeId, bounce.Code), within), cancellation);
}

/// <summary>Files that came while the scanner did not answer.</summary>
internal sealed class ScansJob(IFileScans scans) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => scans.ScanWaiting(cancellation);
}
