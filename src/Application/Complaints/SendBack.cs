using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The centre sends it back to the complainant, who is told what is missing and mends it.</summary>
/// <param name="ComplaintId">Which.</param>
/// <param name="ExpectedVersion">That the caller looked at.</param>
/// <param name="Missing">In plain words; the complainant reads it.</param>
public sealed record SendBack(Guid ComplaintId, long ExpectedVersion, string? Missing) : ICaseDecision;

internal sealed class SendBackValidator : AbstractValidator<SendBack>
{
    public SendBackValidator()
    {
        RuleFor(x => x.Missing).Text(1, Limits.Text);
    }
}

internal sealed class SendBackHandler(CaseDesk desk) : IRequestHandler<SendBack, Unit>
{
    public async Task<Unit> Handle(SendBack command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.SendBack, cancellationToken);
        var calendar = @case.Directory.Calendar();
        @case.Record(Decide.SendBack(@case.Complaint, @case.Text(command.Missing!), calendar, @case.Now, @case.Actor));

        // Where no day was told yet, or it has passed, no time waits.
        var waits = @case.Complaint is { ClockStands: true, Terms: not null };
        var kind = waits ? "correction-requested" : "correction-requested-no-wait";
        @case.TellComplainant(kind, @case.Complaint.Waiting!.LastDay(calendar));
        return Unit.Value;
    }
}
