using Ccs.Application.Clock;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Storage;

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

/// <summary>Reminders at two thirds, the ladder, and what waits in triage.</summary>
internal sealed class DeadlinesJob(Sweep sweep) : IClockJob
{
    public async Task<int> Run(CancellationToken cancellation) =>
        await sweep.Run("deadlines", DueFor.Reminder, id => new RemindOfDeadline(id), cancellation)
        + await sweep.Run("deadlines", DueFor.Escalation, id => new EscalateOverdue(id), cancellation)
        + await sweep.Run("deadlines", DueFor.Triage, id => new RemindOfTriage(id), cancellation);
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
        sweep.Run("retention", DueFor.Retention, id => new ErasePersonalData(id, ErasureCause.Retention), cancellation);
}

/// <summary>Unclaimed uploads, and other rows whose time is over.</summary>
internal sealed class LeftoversJob(IUploads uploads, ExpiredRows expiredRows) : IClockJob
{
    public async Task<int> Run(CancellationToken cancellation) =>
        await uploads.RemoveUnclaimed(cancellation) + await expiredRows.Remove(cancellation);
}
