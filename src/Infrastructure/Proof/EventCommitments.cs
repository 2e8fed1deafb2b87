using Ccs.Application.Ports;
using Ccs.Application.Proof;
using Ccs.Domain.Complaints.Events;
using Ccs.Proof.Openings;
using Marten;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// The commitment to what the complainant said with an event, as a header of it. It is made of the event itself by whoever writes complaint
/// events, so that no command can forget it.
/// </summary>
internal static class EventCommitments
{
    public const string Header = "commitment";

    /// <summary>For all that a session is about to write.</summary>
    public static async Task Write(IDocumentSession session, IComplaintSeals seals, CancellationToken cancellation)
    {
        foreach (var stream in session.PendingChanges.Streams())
        {
            foreach (var e in stream.Events)
            {
                if (
                    e.Data is IComplaintEvent said
                    && CommittedFields.Has(said)
                    && Of(said, e.Id, await seals.Of(stream.Id, cancellation)) is { } commitment
                )
                {
                    e.SetHeader(Header, commitment);
                }
            }
        }
    }

    /// <returns>Lower-case hex; null: it says nothing that is committed to, or the key is gone.</returns>
    public static string? Of(IComplaintEvent said, Guid eventId, IComplaintSeal seal)
    {
        if (!CommittedFields.Has(said) || seal.Opening(eventId) is not { } secret)
        {
            return null;
        }

        var digests = CommittedFields.Of(said, seal).Select(field => Commitment.Open(secret, field.Name, field.Text).Digest);
        return Convert.ToHexStringLower(Commitment.Of(digests));
    }
}
