using Ccs.Application.Cases;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Bulk;

/// <summary>The row of the complaint in hand; there are no others, and nobody looks at lists while complaints are made up.</summary>
internal sealed class HeldRows(HeldComplaint held) : ICaseRows
{
    public Task<CaseRow?> Find(Guid complaintId, CaseScope scope, CancellationToken cancellation) =>
        Task.FromResult(held.Row is { } row && row.Id == complaintId && scope.IncludesRow(row) ? row : null);

    public Task<IReadOnlyList<Guid>> Due(DueFor what, DateTimeOffset now, Guid after, int take, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Guid>>(after == Guid.Empty && HeldDue.Is(what, held, now) ? [held.Id] : []);

    public Task<IReadOnlySet<Guid>> Seen(IReadOnlyCollection<Guid> complaintIds, CaseScope scope, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CaseRow>> Rows(IReadOnlyCollection<Guid> complaintIds, CaseScope scope, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<long> WaitingFor(Guid originalId, CaseScope scope, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<CaseRow>> Similar(CaseRow row, CaseScope scope, int take, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<CasePage> List(CaseFilter filter, CaseScope scope, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> AboutPersons(IReadOnlyList<string>? agencyIds, Guid after, int take, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CaseRow>> Of(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> HeldBy(string officerId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> Holders(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> RunningAt(string agencyId, Guid after, int take, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CaseRow>> RunningAt(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CaseRow>> CameTo(string? agencyId, DateTimeOffset since, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CaseRow>> AtTheCentre(CancellationToken cancellation) => throw new NotSupportedException();
}
