using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>A note for staff, never shown to the complainant.</summary>
public sealed record AddNote(Guid ComplaintId, long ExpectedVersion, string? Text) : ICaseDecision;

internal sealed class AddNoteValidator : AbstractValidator<AddNote>
{
    public AddNoteValidator()
    {
        RuleFor(x => x.Text).Text(1, Limits.Text);
    }
}

internal sealed class AddNoteHandler(CaseDesk desk, ISecrets secrets) : IRequestHandler<AddNote, Unit>
{
    public async Task<Unit> Handle(AddNote command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.AddNote, cancellationToken);
        @case.Record(Decide.AddNote(@case.Complaint, secrets.NewId(), @case.Text(command.Text!), @case.Now, @case.Actor));
        return Unit.Value;
    }
}
