using System.Text.Json;
using System.Text.Json.Nodes;
using Ccs.Application.Audit;
using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>The stream itself, with its metadata.</summary>
internal sealed class MartenAuditTrail(IQuerySession session) : IAuditTrail
{
    /// <summary>The citizen's secret, which events of the first version hold in clear.</summary>
    private const string Secret = "complaintCode";

    public async Task<Guid?> Find(CaseNumber number, CancellationToken cancellation)
    {
        var text = number.ToString();
        var found = await session
            .Query<CaseRow>()
            .Where(row => row.CaseNumber == text)
            .Select(row => row.Id)
            .Take(1)
            .ToListAsync(cancellation);
        return found is [var id] ? id : null;
    }

    public async Task<IReadOnlyList<PastEvent>> Past(Guid complaintId, CancellationToken cancellation) =>
        [
            .. (await session.Events.FetchStreamAsync(complaintId, token: cancellation))
                .Where(e => e.Data is IComplaintEvent)
                .Select(e => new PastEvent(e.Version, e.EventTypeName, e.UserName ?? string.Empty, (IComplaintEvent)e.Data)
                {
                    Sequence = e.Sequence,
                    Role = e.GetHeader(MartenUnitOfWork.RoleHeader)?.ToString(),
                    Reason = ReasonHeaders.Read(e),
                    Way = WayHeaders.Read(e),
                    CorrelationId = e.CorrelationId,
                }),
        ];

    public JsonElement DataOf(IComplaintEvent fact)
    {
        var data = JsonNode.Parse(session.DocumentStore.Options.Serializer().ToJson(fact))!.AsObject();
        data.Remove(Secret);
        return JsonSerializer.SerializeToElement(data);
    }
}
