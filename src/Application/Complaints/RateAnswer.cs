using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>What the complainant says of the answer, once a round.</summary>
public sealed record RateAnswer(Guid ComplaintId, int? Score, string? Comment) : IComplainantCommand<Unit>, IAboutComplaint;

internal sealed class RateAnswerValidator : AbstractValidator<RateAnswer>
{
    public RateAnswerValidator()
    {
        RuleFor(x => x.Score).Between(1, 5, "field.score");
        RuleFor(x => x.Comment).OptionalText(Limits.Comment);
    }
}

internal sealed class RateAnswerHandler(CaseDesk desk) : IRequestHandler<RateAnswer, Unit>
{
    public async Task<Unit> Handle(RateAnswer command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForComplainant(command.ComplaintId, cancellationToken);
        var comment = @case.SealOrNull(Fields.Comment, command.Comment);
        @case.Record(Decide.Rate(@case.Complaint, command.Score!.Value, comment, @case.Now, @case.Actor));
        return Unit.Value;
    }
}
