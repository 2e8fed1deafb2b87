using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using JasperFx;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// Streams through <c>FetchForWriting</c> and nothing else: a plain append has no concurrency check.
/// What was loaded is what is appended to.
/// </summary>
internal sealed class MartenComplaintStreams(IDocumentSession session) : IComplaintStreams
{
    private readonly Dictionary<Guid, JasperFx.Events.IEventStream<Complaint>> _loaded = [];

    public void Start(Guid complaintId, IReadOnlyList<IComplaintEvent> events) =>
        session.Events.StartStream<Complaint>(complaintId, events);

    public async Task<Complaint?> Load(Guid complaintId, long? expectedVersion, CancellationToken cancellation)
    {
        // The store takes it for a mistake of the program; a caller may well have made it up.
        if (complaintId == Guid.Empty)
        {
            return null;
        }

        try
        {
            var stream = expectedVersion is { } version
                ? await session.Events.FetchForWriting<Complaint>(complaintId, version, cancellation)
                : await session.Events.FetchForWriting<Complaint>(complaintId, cancellation);
            _loaded[complaintId] = stream;
            return stream.Aggregate;
        }
        catch (ConcurrencyException)
        {
            throw new StaleVersionException();
        }
    }

    public void Append(Guid complaintId, IReadOnlyList<IComplaintEvent> events) => _loaded[complaintId].AppendMany(events);

    public async Task<ComplaintFiled> Filed(Guid complaintId, CancellationToken cancellation) =>
        await session.Events.FetchStreamAsync(complaintId, version: 1, token: cancellation) is [{ Data: ComplaintFiled filed }]
            ? filed
            : throw new NotFoundException();

    public async Task<ComplaintCorrected?> LastCorrection(Guid complaintId, CancellationToken cancellation) =>
        (await session.Events.FetchStreamAsync(complaintId, token: cancellation))
            .Select(e => e.Data)
            .OfType<ComplaintCorrected>()
            .LastOrDefault();

    public async Task<IReadOnlyList<RecordedEvent>> History(Guid complaintId, CancellationToken cancellation)
    {
        var events = await session.Events.FetchStreamAsync(complaintId, token: cancellation);
        return
        [
            .. events
                .Where(e => e.Data is IComplaintEvent)
                .Select(e => new RecordedEvent(
                    e.Version,
                    (IComplaintEvent)e.Data,
                    e.UserName ?? string.Empty,
                    ReasonHeaders.Read(e),
                    WayHeaders.Read(e),
                    e.CorrelationId
                )),
        ];
    }
}
