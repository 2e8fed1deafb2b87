using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;

namespace Ccs.Application.Complaints;

/// <summary>
/// Opens a filing that waits for its code to whoever filed it: by the filing token, or by the session of the centre officer who filed it
/// for somebody. Everything else is the same "not found": unknown, verified, over, or not the caller's.
/// </summary>
internal sealed class UnverifiedDesk(ICurrentActor current, CaseDesk desk, IFilingTokens tokens)
{
    /// <exception cref="NotFoundException">See above.</exception>
    public async Task<OpenCase> Open(Guid complaintId, string? filingToken, CancellationToken cancellation)
    {
        var open = await desk.OpenForComplainant(complaintId, cancellation);
        var waits = open.Complaint.Possible(open.Now, open.Actor).Contains(Decision.Verify);
        return waits && (tokens.Opens(filingToken, complaintId) || FiledByCaller(open.Complaint)) ? open : throw new NotFoundException();
    }

    private bool FiledByCaller(Complaint complaint) =>
        current.Actor is { Kind: ActorKind.Staff } officer && complaint.AssistedBy == officer.Id;
}
