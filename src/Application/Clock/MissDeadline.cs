using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>The promised day has passed without an answer: opening the case records it, as before any other decision.</summary>
public sealed record MissDeadline(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class MissDeadlineHandler(CaseDesk desk) : IRequestHandler<MissDeadline, Unit>
{
    public async Task<Unit> Handle(MissDeadline command, CancellationToken cancellationToken)
    {
        await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        return Unit.Value;
    }
}
