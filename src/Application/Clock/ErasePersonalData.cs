using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>The retention time is over: the key is destroyed, the history stays.</summary>
public sealed record ErasePersonalData(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class ErasePersonalDataHandler(CaseDesk desk, Erasure erasure) : IRequestHandler<ErasePersonalData, Unit>
{
    public async Task<Unit> Handle(ErasePersonalData command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        @case.Record(Decide.Erase(@case.Complaint, ErasureCause.Retention, @case.Now, @case.Actor));
        await erasure.Of(@case, cancellationToken);
        return Unit.Value;
    }
}
