using Ccs.Application.Cases;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Rehearsals;

namespace Ccs.Application.Figures.Rehearsals;

/// <summary>What was recorded, to be gone through again. Read only. One rehearsal at a time reads on a node; the others wait their
/// turn.</summary>
public interface IRecordedPast
{
    /// <param name="question">Complaints with a round that began in its window and passes its filter.</param>
    /// <param name="known">From <see cref="IFigures.Known"/>: no later event is read.</param>
    /// <param name="seen">Of a viewer who sees cases: only of those; null: of all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<RecordedPast> Of(FigureQuestion question, FigureKnown known, CaseScope? seen, CancellationToken cancellation);
}

/// <summary>Complaints of the past.</summary>
/// <param name="Complaints">How many there are.</param>
/// <param name="DirectoryAt">As it was at an event; between two changes always the same.</param>
/// <param name="Streams">The events of each, in the order of their numbers; read as one goes.</param>
public sealed record RecordedPast(
    long Complaints,
    Func<long, GovernmentDirectory> DirectoryAt,
    IAsyncEnumerable<IReadOnlyList<PastEvent>> Streams
);
