using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>A complaint that was verified before there were case numbers gets one, and its code goes under seal.</summary>
public sealed record GiveCaseNumber(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class GiveCaseNumberHandler(CaseDesk desk, ICaseNumbers numbers, BlindTokens tokens) : IRequestHandler<GiveCaseNumber, Unit>
{
    public async Task<Unit> Handle(GiveCaseNumber command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        if (open.Complaint.CaseNumber is null)
        {
            var number = await numbers.Next(WorkingCalendar.DayOf(open.Complaint.FiledAt).Year, cancellationToken);
            open.Record(Decide.GiveCaseNumber(open.Complaint, number, Sealed(open), open.Now, open.Actor));
        }

        return Unit.Value;
    }

    private SealedCode? Sealed(OpenCase open) =>
        !open.Seal.IsDestroyed && ComplaintCode.TryParse(open.Complaint.CodeInClear, out var code)
            ? new SealedCode(open.Seal.Seal(Fields.ComplaintCode, code.ToString()), tokens.ComplaintCode(code))
            : null;
}
