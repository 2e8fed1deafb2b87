using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The complainant hands in more files.</summary>
public sealed record AddDocuments(Guid ComplaintId, IReadOnlyList<Guid>? UploadIds) : IComplainantCommand<Unit>, IAboutComplaint;

internal sealed class AddDocumentsValidator : AbstractValidator<AddDocuments>
{
    public AddDocumentsValidator()
    {
        RuleFor(x => x.UploadIds).NotEmpty().WithErrorCode("field.required");
    }
}

internal sealed class AddDocumentsHandler(CaseDesk desk, IUploads uploads) : IRequestHandler<AddDocuments, Unit>
{
    public async Task<Unit> Handle(AddDocuments command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForComplainant(command.ComplaintId, cancellationToken);
        foreach (var document in await uploads.Claim(command.UploadIds!, @case.Seal, cancellationToken))
        {
            @case.Record(Decide.AddDocument(@case.Complaint, document, shared: true, @case.Now, @case.Actor));
        }

        return Unit.Value;
    }
}
