using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The answer of the agency: outcome, text, remedy or why there is none, and where government failed if it did.</summary>
public sealed record AnswerComplaint(
    Guid ComplaintId,
    long ExpectedVersion,
    string? Outcome,
    string? Text,
    string? Remedy,
    string? RootCause,
    IReadOnlyList<Guid>? UploadIds
) : ICaseDecision, IAnswerInput
{
    /// <summary>With an upheld answer in place of a remedy; the complainant reads it.</summary>
    public string? NoRemedyReason { get; init; }

    /// <summary>What those read whose complaints are duplicates of this one; without it the outcome alone.</summary>
    public string? TextForLinked { get; init; }

    /// <summary>What this is one case of; null where it is answered by itself.</summary>
    public BatchTask? InBatch { get; init; }
}

internal sealed class AnswerComplaintValidator : AbstractValidator<AnswerComplaint>
{
    public AnswerComplaintValidator() => this.Answer();
}

internal sealed class AnswerComplaintHandler(CaseDesk desk, IUploads uploads, IBatches batches) : IRequestHandler<AnswerComplaint, Unit>
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
        )
        {
            NoRemedyReason = @case.SealOrNull(Fields.NoRemedyReason, command.NoRemedyReason),
            TextForLinked = @case.SealOrNull(Fields.TextForLinked, command.TextForLinked),
        };
        @case.Record(Decide.Answer(@case.Complaint, answer, @case.Now, @case.Actor));
        batches.EndOf(command.InBatch);
        @case.TellComplainant("answer-given", WorkingCalendar.DayOf(@case.Now + Guards.SilenceThatCloses));
        return Unit.Value;
    }
}
