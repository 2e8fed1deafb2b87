using Ccs.Application.Access;
using Ccs.Application.Ports;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit;

/// <summary>All events of a case in one file, with their leaves opened and proven from one checkpoint. Nothing sealed is opened.</summary>
/// <param name="NumberOrId">Case number, or id.</param>
public sealed record GetCaseEvidence(string? NumberOrId) : IRequest<EvidenceFile>;

/// <param name="Name">To be kept under.</param>
/// <param name="Json">Its content.</param>
public sealed record EvidenceFile(string Name, string Json);

internal sealed class GetCaseEvidenceValidator : AbstractValidator<GetCaseEvidence>
{
    public GetCaseEvidenceValidator() => RuleFor(x => x.NumberOrId).NumberOrId();
}

internal sealed class GetCaseEvidenceHandler(
    ICurrentActor current,
    AuditedComplaints complaints,
    ILogProofs proofs,
    ICaseEvidence evidence,
    Looks looks
) : IRequestHandler<GetCaseEvidence, EvidenceFile>
{
    public async Task<EvidenceFile> Handle(GetCaseEvidence query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var known = await complaints.Find(query.NumberOrId!, cancellationToken);
        await looks.AtEvidence(known, cancellationToken);
        var json = await proofs.Checkpoint(epoch: null, size: null, cancellationToken) is { } checkpoint
            ? await evidence.Of(known, checkpoint, cancellationToken)
            : null;
        return new EvidenceFile($"{known}.ccs-evidence.json", json ?? throw new NotFoundException("event.not-promised-yet"));
    }
}
