using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The answer of the agency: outcome, text, remedy, and where government failed if it did.</summary>
public sealed record AnswerComplaint(
    Guid ComplaintId,
    long ExpectedVersion,
    string? Outcome,
    string? Text,
    string? Remedy,
    string? RootCause,
    IReadOnlyList<Guid>? UploadIds
) : ICaseDecision;

internal sealed class AnswerComplaintValidator : AbstractValidator<AnswerComplaint>
{
    public AnswerComplaintValidator()
    {
        RuleFor(x => x.Outcome).OneOf<AnswerComplaint, Outcome>();
        RuleFor(x => x.Text).Text(1, Limits.Text);
        RuleFor(x => x.Remedy).OptionalText(Limits.Text);
        RuleFor(x => x.RootCause).OneOf<AnswerComplaint, RootCause>().When(x => x.RootCause is not null);
    }
}

internal sealed class AnswerComplaintHandler(CaseDesk desk, IUploads uploads) : IRequestHandler<AnswerComplaint, Unit>
{
    public async Task<Unit> Handle(AnswerComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Answer, cancellationToken);
        var documents = await uploads.Claim(command.UploadIds ?? [], @case.Seal, cancellationToken);
        var answer = new Answer(
            Kebab.Parse<Outcome>(command.Outcome!),
            @case.Text(command.Text!),
            @case.SealOrNull(Fields.Remedy, command.Remedy),
            command.RootCause is { } cause ? Kebab.Parse<RootCause>(cause) : null,
            documents
        );
        @case.Record(Decide.Answer(@case.Complaint, answer, @case.Now, @case.Actor));
        @case.TellComplainant("answer-given");
        return Unit.Value;
    }
}
