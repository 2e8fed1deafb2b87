using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>
/// Ten working days without a correction: it is the centre's again, which decides. Nobody is rejected by the clock. Opening the case
/// records it, as before any other decision.
/// </summary>
public sealed record LapseCorrection(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class LapseCorrectionHandler(CaseDesk desk) : IRequestHandler<LapseCorrection, Unit>
{
    public async Task<Unit> Handle(LapseCorrection command, CancellationToken cancellationToken)
    {
        await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        return Unit.Value;
    }
}
