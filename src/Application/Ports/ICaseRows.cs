using Ccs.Application.Cases;

namespace Ccs.Application.Ports;

/// <summary>The rows of the work queues. Every read of a case by staff goes through <see cref="CaseScope"/> here.</summary>
public interface ICaseRows
{
    /// <summary>The row, where the scope sees it; else null, the same for unknown.</summary>
    Task<CaseRow?> Find(Guid complaintId, CaseScope scope, CancellationToken cancellation);

    /// <summary>Those of the complaints that the scope sees.</summary>
    Task<IReadOnlySet<Guid>> Seen(IReadOnlyCollection<Guid> complaintIds, CaseScope scope, CancellationToken cancellation);

    /// <summary>Others of the same place and service, else of the same place, agency and category; newest first.</summary>
    Task<IReadOnlyList<CaseRow>> Similar(CaseRow row, CaseScope scope, int take, CancellationToken cancellation);

    /// <summary>One page of a queue.</summary>
    Task<CasePage> List(CaseFilter filter, CaseScope scope, CancellationToken cancellation);

    /// <summary>What the clock has made due, in the order of ids, after <paramref name="after"/>,
    /// at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<Guid>> Due(DueFor what, DateTimeOffset now, Guid after, int take, CancellationToken cancellation);
}

/// <summary>What the jobs look for.</summary>
public enum DueFor
{
    Expiry,
    Reminder,
    Triage,
    Escalation,
    ClosingUnanswered,
    Retention,
}

/// <param name="Items">In the order asked for.</param>
/// <param name="Next">Where the next page starts; null at the end.</param>
/// <param name="Total">All rows that the filter finds, counted as far as it says.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Items, string? Next, long Total);
