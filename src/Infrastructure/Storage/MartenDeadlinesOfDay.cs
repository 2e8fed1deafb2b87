using Ccs.Application.Administration.Directory;
using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Marten;
using Marten.Linq.MatchesSql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Over the rows of the queues, whose order is the deadline while its clock runs.</summary>
internal sealed class MartenDeadlinesOfDay(IDocumentSession session) : IDeadlinesOfDay
{
    public async Task<IReadOnlyList<Guid>> On(DateOnly day, Guid after, int take, CancellationToken cancellation) =>
        await Due(day)
            .Where(row => row.MatchesSql("d.id > ?", after))
            .OrderBy(row => row.Id)
            .Take(take)
            .Select(row => row.Id)
            .ToListAsync(cancellation);

    public Task<int> CountOn(DateOnly day, CancellationToken cancellation) => Due(day).CountAsync(cancellation);

    public Task<int> CountMovedFrom(DateOnly day, CancellationToken cancellation) =>
        session.Query<CaseRow>().Where(row => row.MovedFrom == day).CountAsync(cancellation);

    public Task<HolidayMove?> Find(DateOnly day, CancellationToken cancellation) =>
        session.LoadAsync<HolidayMove>(HolidayMove.IdOf(day), cancellation);

    public void Store(HolidayMove move) => session.Store(move);

    private IQueryable<CaseRow> Due(DateOnly day) =>
        session
            .Query<CaseRow>()
            .Where(row => row.SortOn == day && (row.Status == ComplaintStatus.Verified || row.Status == ComplaintStatus.Assigned));
}
