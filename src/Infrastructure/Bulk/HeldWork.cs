using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Storage;

namespace Ccs.Infrastructure.Bulk;

/// <summary>The unit of work of one command about the complaint in hand: what does not commit has not been.</summary>
internal sealed class HeldWork(HeldComplaint held, ICurrentActor current, ICorrelation correlation, ActingOffice office)
    : IUnitOfWork,
        IComplaintStreams
{
    private readonly List<IComplaintEvent> _events = [];
    private readonly List<Action> _besides = [];
    private readonly Dictionary<string, object> _headers = new(StringComparer.Ordinal);
    private WayIn? _way;

    /// <summary>With the commit.</summary>
    public void AtCommit(Action change) => _besides.Add(change);

    public void Because(Sealed reason) => _headers[MartenUnitOfWork.ReasonHeader] = reason.Token;

    public void CameIn(WayIn way)
    {
        _way = way;
        WayHeaders.Write((name, value) => _headers[name] = value, way);
    }

    public async Task Commit(CancellationToken cancellation)
    {
        OfficeHeaders.Write((name, value) => _headers[name] = value, await office.Of(cancellation));
        if (current.Actor.Role is { } role)
        {
            _headers[MartenUnitOfWork.RoleHeader] = role.ToString();
        }

        var (actor, call) = (current.Actor.ToString(), correlation.CorrelationId);

        // The data key first: what is written is committed to under it.
        _besides.ForEach(change => change());
        held.Take([.. _events.Select(data => Written(data, actor, call))]);
    }

    public void Start(Guid complaintId, IReadOnlyList<IComplaintEvent> events) => _events.AddRange(events);

    public Task<Complaint?> Load(Guid complaintId, long? expectedVersion, CancellationToken cancellation) =>
        expectedVersion is { } version && version != held.Events.Count
            ? throw new StaleVersionException()
            : Task.FromResult(complaintId == held.Id ? held.State : null);

    public void Append(Guid complaintId, IReadOnlyList<IComplaintEvent> events) => _events.AddRange(events);

    public Task<ComplaintFiled> Filed(Guid complaintId, CancellationToken cancellation) =>
        Task.FromResult((ComplaintFiled)held.Events[0].Data);

    public Task<ComplaintCorrected?> LastCorrection(Guid complaintId, CancellationToken cancellation) =>
        Task.FromResult(held.Events.Select(e => e.Data).OfType<ComplaintCorrected>().LastOrDefault());

    public Task<IReadOnlyList<RecordedEvent>> History(Guid complaintId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RecordedEvent>>([
            .. held.Events.Select((e, at) => new RecordedEvent(at + 1, e.Data, e.Actor, ReasonOf(e), e.Way, e.Correlation)),
        ]);

    private HeldEvent Written(IComplaintEvent data, string actor, string call)
    {
        var id = Guid.CreateVersion7(data.At);
        var headers = new Dictionary<string, object>(_headers, StringComparer.Ordinal);
        if (EventCommitments.Of(data, id, held.Seal(ComplaintOf(data))) is { } commitment)
        {
            headers[EventCommitments.Header] = commitment;
        }

        return new HeldEvent(id, data, actor, call, headers.Count > 0 ? headers : null) { Way = _way };
    }

    private Guid ComplaintOf(IComplaintEvent data) => data is ComplaintFiled filed ? filed.ComplaintId : held.Id;

    private static Sealed? ReasonOf(HeldEvent e) =>
        e.Headers?.GetValueOrDefault(MartenUnitOfWork.ReasonHeader) is string token ? new Sealed(token) : null;
}
