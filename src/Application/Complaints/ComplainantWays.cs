using Ccs.Application.Pipeline;
using Ccs.Application.Ports;

namespace Ccs.Application.Complaints;

/// <summary>Says how the complainant of this call came in.</summary>
internal sealed class ComplainantWays(
    ICurrentSession session,
    ICallerNetwork network,
    IOfficeNetworks offices,
    IRecoveredCodes recovered,
    TimeProvider clock
)
{
    public async Task<WayIn> Of<TResult>(IComplainantCommand<TResult> act, CancellationToken cancellation)
    {
        var from = network.Token;
        var office = network.IsOffice || await offices.Has(from, cancellation);
        return new WayIn(await Door(act, cancellation), session.TrackingSession, from, office);
    }

    private async Task<ComplainantDoor> Door<TResult>(IComplainantCommand<TResult> act, CancellationToken cancellation) =>
        act is { Door: ComplainantDoor.ContactAndCode } and IAboutComplaint about
        && await recovered.Lately(about.ComplaintId, clock.GetUtcNow(), cancellation)
            ? ComplainantDoor.Recovery
            : act.Door;
}
