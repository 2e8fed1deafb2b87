using Ccs.Domain.Shared;

namespace Ccs.Domain.Batches;

/// <summary>What may be done with a batch. Whether a case may be answered is asked of the case.</summary>
public static class BatchDecisions
{
    /// <summary>So many are acted on within seconds, and fit into one call.</summary>
    public const int MostMembers = 1_000;

    public static BatchMade Make(Guid id, Sealed title, IReadOnlyCollection<Guid> members, DateTimeOffset now, Actor actor)
    {
        RequireSize(members.Count);
        return new BatchMade(now, id, actor.Id, title, [.. members.Distinct().Order()]);
    }

    /// <summary>None goes out while an act goes on: it would be done to what is no member any more.</summary>
    /// <param name="batch">The state.</param>
    /// <param name="add">Those that the actor sees.</param>
    /// <param name="remove">Likewise.</param>
    /// <param name="waiting">Of the last act, what is not done yet.</param>
    /// <param name="now">The time.</param>
    /// <returns>Null where it is so already.</returns>
    public static BatchMembersChanged? ChangeMembers(
        Batch batch,
        IReadOnlyCollection<Guid> add,
        IReadOnlyCollection<Guid> remove,
        int waiting,
        DateTimeOffset now
    )
    {
        var added = add.Except(batch.Members).Except(remove).Order().ToList();
        var removed = remove.Intersect(batch.Members).Order().ToList();
        RequireSize(batch.Members.Count + added.Count - removed.Count, orEmpty: true);
        if (removed.Count > 0 && waiting > 0)
        {
            throw new RuleViolation(BatchRules.ActUnderway);
        }

        return added.Count + removed.Count == 0 ? null : new BatchMembersChanged(now, added, removed);
    }

    /// <summary>One act after the other: while one goes on nobody could tell what the next one was about.</summary>
    /// <param name="actId">The new one.</param>
    /// <param name="kind">What is done.</param>
    /// <param name="content">Sealed.</param>
    /// <param name="cases">Those that the actor sees.</param>
    /// <param name="waiting">Of the act before, what is not done yet.</param>
    /// <param name="now">The time.</param>
    /// <param name="actor">Who.</param>
    public static BatchActBegun Act(Guid actId, BatchActKind kind, Sealed content, int cases, int waiting, DateTimeOffset now, Actor actor)
    {
        RequireSize(cases);
        return waiting > 0
            ? throw new RuleViolation(BatchRules.ActUnderway)
            : new BatchActBegun(now, actId, kind, actor.Id, content, cases);
    }

    private static void RequireSize(int members, bool orEmpty = false)
    {
        if (members > MostMembers)
        {
            throw new RuleViolation(BatchRules.TooMany);
        }

        if (members == 0 && !orEmpty)
        {
            throw new RuleViolation(BatchRules.Empty);
        }
    }
}

/// <summary>The codes with which batches refuse; see <see cref="Complaints.RuleCodes"/>.</summary>
public static class BatchRules
{
    public const string Empty = "batch.empty";
    public const string TooMany = "batch.too-many";
    public const string ActUnderway = "batch.act-underway";

    /// <summary>Of one case: somebody changed it since the one who acts looked at the batch.</summary>
    public const string CaseChanged = "complaint.changed";
}
