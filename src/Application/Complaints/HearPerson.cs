using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The right of reply: what the person complained about says of it.</summary>
public sealed record HearPerson(Guid ComplaintId, long ExpectedVersion, DateTimeOffset? HeardAt, string? Text) : ICaseDecision;

internal sealed class HearPersonValidator : AbstractValidator<HearPerson>
{
    public HearPersonValidator()
    {
        RuleFor(x => x.HeardAt).NotNull().WithErrorCode("field.required");
        RuleFor(x => x.Text).Text(1, Limits.Text);
    }
}

internal sealed class HearPersonHandler(CaseDesk desk) : IRequestHandler<HearPerson, Unit>
{
    public async Task<Unit> Handle(HearPerson command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.HearPerson, cancellationToken);
        @case.Record(
            Decide.HearPerson(@case.Complaint, command.HeardAt!.Value.ToUniversalTime(), @case.Text(command.Text!), @case.Now, @case.Actor)
        );
        return Unit.Value;
    }
}
