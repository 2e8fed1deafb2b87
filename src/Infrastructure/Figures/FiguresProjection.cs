using Ccs.Domain.Complaints.Events;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Ccs.Infrastructure.Figures;

/// <summary>
/// Asynchronous: the rows that figures are counted from. A page at a time: what is known of its complaints is read at once, folded in
/// memory, and written with a few statements, in the transaction in which the page is noted as read.
/// </summary>
internal sealed class FiguresProjection(DirectoryPast directory) : IProjection
{
    public const string Name = "Figures";

    /// <summary>Events. What a page costs hardly depends on how many it has.</summary>
    public const int Page = 5_000;

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        IEvent[] ordered = [.. events.OrderBy(e => e.Sequence)];
        var keys = await FigureKeys.Read(operations, cancellation);
        var writes = new FigureWrites(operations, keys);
        var tally = new EventTally();
        foreach (var e in ordered)
        {
            tally.Add(e.Data, e.Sequence);
        }

        if (tally.Firsts.Count > 0)
        {
            writes.Marks(tally.Firsts);
        }

        IEvent[] complaints = [.. ordered.Where(e => e.Data is IComplaintEvent)];
        if (complaints.Length == 0)
        {
            return;
        }

        var ids = complaints.Select(e => e.StreamId).Distinct().ToArray();
        var page = new FigureFold(await FigureFactRows.Read(operations, ids, cancellation), await directory.Read(operations, cancellation));
        foreach (var e in complaints)
        {
            page.Add(e.StreamId, (IComplaintEvent)e.Data, e.Sequence);
        }

        writes.Write(page);
        writes.Counted(tally.Kinds);
    }
}
