using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>
/// Ten working days without a reply: the clock runs again, and both sides are told. Opening the case records it, as before any other
/// decision.
/// </summary>
public sealed record LapseQuestion(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class LapseQuestionHandler(CaseDesk desk) : IRequestHandler<LapseQuestion, Unit>
{
    public async Task<Unit> Handle(LapseQuestion command, CancellationToken cancellationToken)
    {
        await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        return Unit.Value;
    }
}
