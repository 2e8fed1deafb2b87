using Ccs.Application.Cases;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints.Events;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Ccs.Infrastructure.Projections;

/// <summary>
/// Inline: the rows of the work queues, and what complainants see. There is neither before the contact is verified; with that event both
/// are folded from the whole stream, and from then on event by event. A rebuild, which gets the same events in pages, gives the same.
/// </summary>
public sealed class VerifiedComplaintProjection : IProjection
{
    public const string Name = "VerifiedComplaint";

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var streams = events.Where(e => e.Data is IComplaintEvent).GroupBy(e => e.StreamId).Where(OfMoreThanAFiling).ToList();
        if (streams.Count == 0)
        {
            return;
        }

        var ids = streams.Select(stream => stream.Key).ToArray();
        var batch = operations.CreateBatchQuery();
        var loadRows = batch.LoadMany<CaseRow>().ById(ids);
        var loadViews = batch.LoadMany<ComplaintTracking>().ById(ids);
        await batch.Execute(cancellation);
        var rows = (await loadRows).ToDictionary(row => row.Id);
        var views = (await loadViews).ToDictionary(view => view.Id);
        foreach (var stream in streams)
        {
            var row = rows.GetValueOrDefault(stream.Key);
            var view = views.GetValueOrDefault(stream.Key);
            IReadOnlyList<IEvent> news = [.. stream.OrderBy(e => e.Version)];
            if (row is null || view is null)
            {
                if (!news.Any(e => e.Data is ComplaintVerifiedV2 or ComplaintVerified))
                {
                    continue;
                }

                var earlier = await Earlier(operations, news[0], cancellation);
                (row, view, news) = (null, null, [.. earlier, .. news]);
            }

            foreach (var e in news)
            {
                row = CaseRow.Evolve(row, (IComplaintEvent)e.Data);
                view = ComplaintTracking.Evolve(view, (IComplaintEvent)e.Data);
            }

            operations.Store(row! with { Version = news[^1].Version });
            operations.Store(view!);
        }
    }

    /// <summary>A filing by itself is by far the most frequent commit, and asks for nothing.</summary>
    private static bool OfMoreThanAFiling(IEnumerable<IEvent> stream) => stream.Any(e => e.Data is not ComplaintFiled);

    private static async Task<IReadOnlyList<IEvent>> Earlier(
        IDocumentOperations operations,
        IEvent first,
        CancellationToken cancellation
    ) =>
        first.Version == 1 ? [] : await operations.Events.FetchStreamAsync(first.StreamId, version: first.Version - 1, token: cancellation);
}
