using Ccs.Application.Ports;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;

namespace Ccs.Application.Clock;

/// <summary>
/// Why the centre erased a complaint: sealed under a master key, as the reasons of administrators are, since the complaint's own key goes
/// with that act. One of another complaint does not open.
/// </summary>
internal sealed class ErasureReasons(ISecretProtector protector)
{
    public Sealed Seal(Guid complaintId, string reason) => new(protector.Protect(PurposeOf(complaintId), VisibleText.Clean(reason)));

    /// <summary>Whether the reason of this event is sealed here, and not under the complaint's key.</summary>
    public static bool Concern(IComplaintEvent @event) => @event is PersonalDataErased;

    /// <summary>The clear text; null where there was none, or its master key is kept no more.</summary>
    public string? Open(Guid complaintId, Sealed? reason) => protector.Open(PurposeOf(complaintId), reason?.Token);

    private static string PurposeOf(Guid complaintId) => $"erasure reason {complaintId:N}";
}
