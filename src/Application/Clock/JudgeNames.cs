using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Who sees a case may be somebody else by now: whoever is named in it is barred.</summary>
public sealed record JudgeNames(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class JudgeNamesHandler(CaseDesk desk, WhoIsNamed named, Escalation escalation) : IRequestHandler<JudgeNames, Unit>
{
    public async Task<Unit> Handle(JudgeNames command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var line = @case.Complaint.AgencyId is { } agency ? @case.Directory.LineOf(agency) : [];
        if (await named.Judge(@case, line, cancellationToken))
        {
            await escalation.PastTheBarred(@case, cancellationToken);
        }

        return Unit.Value;
    }
}
