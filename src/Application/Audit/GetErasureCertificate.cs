using Ccs.Application.Access;
using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit;

/// <summary>The certificate of an erasure, for the centre, which hands it out, and for auditors. It is an export of the case.</summary>
/// <param name="NumberOrId">Case number, or id.</param>
public sealed record GetErasureCertificate(string? NumberOrId) : IRequest<ErasureCertificate>;

internal sealed class GetErasureCertificateValidator : AbstractValidator<GetErasureCertificate>
{
    public GetErasureCertificateValidator() => RuleFor(x => x.NumberOrId).NumberOrId();
}

internal sealed class GetErasureCertificateHandler(
    ICurrentActor current,
    AuditedComplaints complaints,
    CaseReader reader,
    Looks looks,
    IComplaintStreams streams,
    IErasureTraces traces,
    TimeProvider clock
) : IRequestHandler<GetErasureCertificate, ErasureCertificate>
{
    /// <summary>A bucket's key is replaced in the night after an erasure, and destroyed in the next.</summary>
    private const int NightsOfBucket = 2;

    /// <summary>The key of a day lives for four days.</summary>
    private const int NightsOfDay = 4;

    public async Task<ErasureCertificate> Handle(GetErasureCertificate query, CancellationToken cancellationToken)
    {
        var role = current.Actor.Role;
        if (role is not (Role.Auditor or Role.CentreOfficer))
        {
            throw new NotYoursToDoException();
        }

        var id = await complaints.Find(query.NumberOrId!, cancellationToken);
        if (role == Role.Auditor)
        {
            await looks.AtEvidence(id, cancellationToken);
        }
        else
        {
            await reader.Open(id, LookedAt.Export, null, cancellationToken);
        }

        var history = await streams.History(id, cancellationToken);
        var erased =
            history.Select(e => e.Data).OfType<PersonalDataErased>().LastOrDefault() ?? throw new NotFoundException("erasure.none");
        return await Certificate(id, [.. history.Select(e => e.Data)], erased, cancellationToken);
    }

    private async Task<ErasureCertificate> Certificate(
        Guid id,
        IReadOnlyList<IComplaintEvent> events,
        PersonalDataErased erased,
        CancellationToken cancellation
    )
    {
        var state = Complaint.Fold(null, events)!;
        var trace = await traces.Of(id, state.FiledAt, cancellation);
        var gone = trace is { Key: not null, DestroyedAt: not null, KeysLeft: [] };
        return new ErasureCertificate(
            state.CaseNumber,
            id,
            gone ? ErasureState.BeyondRecovery : ErasureState.Erased,
            erased.At,
            erased.Cause,
            clock.GetUtcNow()
        )
        {
            Key = new ErasedKey(
                trace.Key,
                gone ? trace.DestroyedAt : null,
                gone || trace.Key is null ? null : DueOn(state.FiledAt, erased.At)
            ),
            Erased = Enum.GetValues<ErasedThing>(),
            Remains =
            [
                .. Enum.GetValues<RemainingThing>()
                    .Where(thing => thing != RemainingThing.Reason || erased.Cause == ErasureCause.Request)
                    .Where(thing => thing != RemainingThing.CaseNumber || state.CaseNumber is not null),
            ],
            Files = events.Sum(e => CaseFile.DocumentsOf(e).Count()),
            Proofs = [.. new[] { trace.Erasure, gone ? trace.Destruction : null }.OfType<ProvenEvent>()],
        };
    }

    private static DateOnly DueOn(DateTimeOffset filedAt, DateTimeOffset erasedAt)
    {
        var bucket = DateOnly.FromDateTime(erasedAt.UtcDateTime).AddDays(NightsOfBucket);
        var day = DateOnly.FromDateTime(filedAt.UtcDateTime).AddDays(NightsOfDay);
        return bucket > day ? bucket : day;
    }
}
