using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>Staff add a file to the case; shared ones the complainant sees.</summary>
public sealed record AddCaseDocument(Guid ComplaintId, long ExpectedVersion, Guid? UploadId, bool Shared) : ICaseDecision;

internal sealed class AddCaseDocumentValidator : AbstractValidator<AddCaseDocument>
{
    public AddCaseDocumentValidator()
    {
        RuleFor(x => x.UploadId).NotNull().WithErrorCode("field.required");
    }
}

internal sealed class AddCaseDocumentHandler(CaseDesk desk, IUploads uploads) : IRequestHandler<AddCaseDocument, Unit>
{
    public async Task<Unit> Handle(AddCaseDocument command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.AddDocument, cancellationToken);
        var documents = await uploads.Claim([command.UploadId!.Value], @case.Seal, cancellationToken);
        @case.Record(Decide.AddDocument(@case.Complaint, documents[0], command.Shared, @case.Now, @case.Actor));
        return Unit.Value;
    }
}
