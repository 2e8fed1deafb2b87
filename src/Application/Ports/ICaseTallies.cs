using Ccs.Application.Cases;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Ports;

/// <summary>Counts over the rows of the work queues, always within a scope. The database counts, and no row leaves it.</summary>
public interface ICaseTallies
{
    /// <summary>The views that everybody has.</summary>
    Task<QueueCounts> Queue(CaseScope scope, DateOnly today, CancellationToken cancellation);

    /// <summary>How the open cases stand.</summary>
    /// <param name="scope">Whose.</param>
    /// <param name="today">In the Region.</param>
    /// <param name="agesFrom">The instants that the ages are told apart by, latest first:
    /// one count between each two, and those before the last.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<StandingTally> Standing(CaseScope scope, DateOnly today, IReadOnlyList<DateTimeOffset> agesFrom, CancellationToken cancellation);

    /// <summary>Open and overdue cases by who has them.</summary>
    Task<IReadOnlyList<LoadTally>> Load(CaseScope scope, LoadBy by, DateOnly today, CancellationToken cancellation);

    /// <summary>Rejected at this instant or later, by reason, the most frequent first.</summary>
    Task<IReadOnlyList<RejectionTally>> Rejections(CaseScope scope, DateTimeOffset from, CancellationToken cancellation);
}

/// <param name="Reason">Why.</param>
/// <param name="Count">Cases.</param>
/// <param name="SentBack">Of those, sent back for correction before: the others might have been mended.</param>
public sealed record RejectionTally(RejectionReason Reason, int Count, int SentBack);

/// <param name="Open">Verified or assigned.</param>
/// <param name="Overdue">Of those.</param>
/// <param name="WaitsForComplainant">Of those.</param>
/// <param name="Nobodys">At an agency without an officer.</param>
/// <param name="Ages">Of those, by the time of filing.</param>
public sealed record StandingTally(int Open, int Overdue, int WaitsForComplainant, int Nobodys, IReadOnlyList<int> Ages);

/// <param name="Key">An account's or an agency's id; null: nobody's.</param>
/// <param name="Open">Cases.</param>
/// <param name="Overdue">Of those.</param>
public sealed record LoadTally(string? Key, int Open, int Overdue);

/// <summary>Whose load is counted.</summary>
public enum LoadBy
{
    Officer,
    Agency,
}
