using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>This complaint is a duplicate of, or related to, another one that the caller may see.</summary>
public sealed record LinkComplaints(Guid ComplaintId, long ExpectedVersion, Guid? OtherId, string? Kind) : ICaseDecision;

internal sealed class LinkComplaintsValidator : AbstractValidator<LinkComplaints>
{
    public LinkComplaintsValidator()
    {
        RuleFor(x => x.OtherId).NotNull().WithErrorCode("field.required").OverridePropertyName("complaintId");
        RuleFor(x => x.Kind).OneOf<LinkComplaints, LinkKind>();
    }
}

internal sealed class LinkComplaintsHandler(CaseDesk desk, ICaseRows rows) : IRequestHandler<LinkComplaints, Unit>
{
    public async Task<Unit> Handle(LinkComplaints command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Link, cancellationToken);
        var other = command.OtherId!.Value;
        var scope = CaseScope.Of(@case.Actor, @case.Directory);
        _ = await rows.Find(other, scope, cancellationToken) ?? throw Invalid.Field("complaintId", "field.complaint-unknown");
        if (Kebab.Parse<LinkKind>(command.Kind!) == LinkKind.RelatedTo)
        {
            @case.Record(Decide.Link(@case.Complaint, other, @case.Now, @case.Actor));
            return Unit.Value;
        }

        // A link to itself has no other side, and is refused before one is looked for.
        var original = other == command.ComplaintId ? @case : await desk.OpenOther(other, cancellationToken);
        @case.BecomeDuplicateOf(original);
        return Unit.Value;
    }
}
