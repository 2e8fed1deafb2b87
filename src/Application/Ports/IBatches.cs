using Ccs.Domain.Batches;

namespace Ccs.Application.Ports;

/// <summary>Batches, what somebody saw of one, and how far an act has come.</summary>
public interface IBatches
{
    Task<Batch?> Find(Guid id, CancellationToken cancellation);

    /// <summary>Those that an account made, newest first.</summary>
    Task<IReadOnlyList<Batch>> MadeBy(string staffId, int take, CancellationToken cancellation);

    /// <summary>Those that a complaint is in, newest first.</summary>
    Task<IReadOnlyList<Batch>> With(Guid complaintId, int take, CancellationToken cancellation);

    void Start(BatchMade made);

    /// <summary>With the commit, which fails as stale if somebody else changed the batch since it was found.</summary>
    void Record(Batch batch, IBatchEvent @event);

    /// <summary>Keeps what a reader saw, at once and whatever becomes of the call: the tag alone could not tell what had changed.</summary>
    Task Remember(BatchSight sight, CancellationToken cancellation);

    Task<BatchSight?> Sight(string tag, CancellationToken cancellation);

    /// <summary>With the commit.</summary>
    void Plan(IEnumerable<BatchTask> tasks);

    /// <summary>With the commit: of a case that was acted on in the same one.</summary>
    void End(BatchTask ended);

    Task<BatchTask?> Task(string id, CancellationToken cancellation);

    Task<IReadOnlyList<BatchTask>> Tasks(Guid actId, CancellationToken cancellation);

    Task<IReadOnlyList<BatchTask>> Waiting(Guid actId, int take, CancellationToken cancellation);

    /// <summary>Batches of which an act has not come to its end.</summary>
    Task<IReadOnlyList<Guid>> Unfinished(CancellationToken cancellation);
}

/// <summary>The versions that somebody saw of the members that they see. It tells nobody else anything: it is found by its
/// tag alone.</summary>
/// <param name="Id">The tag.</param>
/// <param name="BatchId">Of which.</param>
/// <param name="Versions">By complaint.</param>
/// <param name="At">When it was seen last.</param>
public sealed record BatchSight(string Id, Guid BatchId, IReadOnlyDictionary<Guid, long> Versions, DateTimeOffset At)
{
    /// <summary>Nobody writes longer on one answer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
}

/// <summary>One case of an act: it waits, or how it ended. Stored in the commit that acts on the case, so that a program that is killed
/// has either done both or neither.</summary>
public sealed record BatchTask
{
    public required string Id { get; init; }

    public Guid BatchId { get; init; }

    public Guid ActId { get; init; }

    public Guid ComplaintId { get; init; }

    /// <summary>What the one who acts saw; 0: they saw another one, or none.</summary>
    public long Version { get; init; }

    public BatchTaskState State { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Code { get; init; }

    public static string IdOf(Guid actId, Guid complaintId) => $"{actId:N}-{complaintId:N}";
}

public static class BatchTasks
{
    /// <summary>With the commit of the case: the act has been done to it.</summary>
    public static void EndOf(this IBatches batches, BatchTask? task)
    {
        if (task is not null)
        {
            batches.End(task with { State = BatchTaskState.Done });
        }
    }
}

public enum BatchTaskState
{
    Waiting,
    Done,
    Refused,

    /// <summary>It was not theirs to see any more: it is listed nowhere.</summary>
    Gone,
}
