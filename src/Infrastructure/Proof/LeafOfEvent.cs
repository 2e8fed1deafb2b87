using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Ccs.Proof.Leaves;

namespace Ccs.Infrastructure.Proof;

/// <summary>The leaf of an event, from its row alone: <c>docs/evidence-format.md</c> says the same for others.</summary>
internal static class LeafOfEvent
{
    /// <summary>Member of the data.</summary>
    public const string Complaint = "complaintId";

    private const string Purpose = "purpose";
    private const string What = "what";
    private const string Document = "documentId";

    /// <summary>Their stream is the complaint.</summary>
    private static readonly FrozenSet<string> OfComplaints = Names(typeof(IComplaintEvent).IsAssignableFrom);

    private static readonly FrozenSet<string> Looks = Names(type => type.Namespace == typeof(CaseAccessed).Namespace);

    public static EventLeaf Of(StoredEvent e)
    {
        using var data = JsonDocument.Parse(e.Data);
        using var headers = JsonDocument.Parse(e.Headers ?? "{}");
        var (about, with) = (data.RootElement, headers.RootElement);
        var isLook = Looks.Contains(e.Type);
        return new EventLeaf(
            new LoggedEvent(
                e.Sequence,
                e.EventId,
                e.StreamId,
                e.Version,
                e.Type,
                e.At,
                ComplaintOf(e.Type, e.StreamId, TextOf(about, Complaint))
            ),
            new LoggedOffice(
                TextOf(with, OfficeHeaders.Office),
                isLook ? TextOf(about, What) : null,
                isLook ? IdOf(about, Document) : null,
                TextOf(with, Purpose)
            ),
            new LoggedActor(e.Actor, e.Correlation, e.Causation),
            new LoggedText(e.Headers is null ? default : Digest(e.Headers), Digest(e.Data)),
            TextOf(with, EventCommitments.Header)
        );
    }

    /// <summary>Which complaint an event tells of; null: none.</summary>
    /// <param name="type">Stored name.</param>
    /// <param name="streamId">Where it stands.</param>
    /// <param name="named">By its data; null: by nothing.</param>
    public static Guid? ComplaintOf(string type, Guid streamId, string? named) =>
        OfComplaints.Contains(type) ? streamId
        : Guid.TryParse(named, out var id) ? id
        : null;

    /// <summary>A member that is a text; null: there is none, or it is something else, such as the mark of an office's network of
    /// before there were offices.</summary>
    public static string? TextOf(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static Guid? IdOf(JsonElement of, string name) => Guid.TryParse(TextOf(of, name), out var id) ? id : null;

    private static ReadOnlyMemory<byte> Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static FrozenSet<string> Names(Func<Type, bool> which) =>
        EventNames.All.Where(which).Select(EventNames.Of).ToFrozenSet(StringComparer.Ordinal);
}
