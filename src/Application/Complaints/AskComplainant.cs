using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>A question to the complainant, who is told until when a reply is waited for.</summary>
public sealed record AskComplainant(Guid ComplaintId, long ExpectedVersion, string? Text) : ICaseDecision;

internal sealed class AskComplainantValidator : AbstractValidator<AskComplainant>
{
    public AskComplainantValidator()
    {
        RuleFor(x => x.Text).Text(1, Limits.Text);
    }
}

internal sealed class AskComplainantHandler(CaseDesk desk) : IRequestHandler<AskComplainant, Unit>
{
    public async Task<Unit> Handle(AskComplainant command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.AskComplainant, cancellationToken);
        var calendar = @case.Directory.Calendar();
        @case.Record(Decide.AskComplainant(@case.Complaint, @case.Text(command.Text!), calendar, @case.Now, @case.Actor));
        @case.TellComplainant("information-requested", @case.Complaint.Waiting!.LastDay(calendar));
        return Unit.Value;
    }
}
