using Ccs.Application.Access;
using Ccs.Application.Cases;
using Ccs.Application.Clock;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit;

/// <summary>The history of a complaint to be told: each fact with who, what came of it, and who had the case how long.</summary>
/// <param name="NumberOrId">Case number, or id.</param>
public sealed record GetComplaintReplay(string? NumberOrId) : IRequest<ComplaintReplay>;

/// <param name="Last">As it stands.</param>
/// <param name="Steps">In order.</param>
/// <param name="Held">By whom, in order.</param>
public sealed record ComplaintReplay(ComplaintThen Last, IReadOnlyList<ReplayStep> Steps, IReadOnlyList<HeldTime> Held);

/// <param name="Event">What happened.</param>
/// <param name="Names">Of the accounts that stand in it, by their ids.</param>
/// <param name="Place">Where it stands in the log; null: not logged yet.</param>
/// <param name="ErasureReason">Why the centre erased it; no key of the complaint's opens it.</param>
public sealed record ReplayStep(PastEvent Event, IReadOnlyDictionary<string, string> Names, LeafPlace? Place, string? ErasureReason);

internal sealed class GetComplaintReplayValidator : AbstractValidator<GetComplaintReplay>
{
    public GetComplaintReplayValidator() => RuleFor(x => x.NumberOrId).NumberOrId();
}

internal sealed class GetComplaintReplayHandler(
    ICurrentActor current,
    AuditedComplaints complaints,
    Looks looks,
    ErasureReasons erasures,
    ILogProofs proofs,
    IStaffDirectory staff,
    IDirectory directory
) : IRequestHandler<GetComplaintReplay, ComplaintReplay>
{
    public async Task<ComplaintReplay> Handle(GetComplaintReplay query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var (known, events) = await complaints.Past(query.NumberOrId!, cancellationToken);
        await looks.AtHistory(known, cancellationToken);
        var places = await proofs.Places([.. events.Select(e => e.Sequence)], cancellationToken);
        string[] ids =
        [
            .. events
                .SelectMany(e => new[] { Actor.StaffIdIn(e.Actor), CaseFile.StaffIdIn(e.Fact) })
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        var names = (await staff.Find(ids, cancellationToken)).ToDictionary(
            one => one.Key,
            one => one.Value.DisplayName,
            StringComparer.Ordinal
        );
        return new ComplaintReplay(
            ComplaintThen.Of(events),
            [.. events.Select(e => new ReplayStep(e, names, places.GetValueOrDefault(e.Sequence), ErasureReason(e, known)))],
            HeldTimes.Of([.. events.Select(e => e.Fact)], (await directory.Get(cancellationToken)).Calendar())
        );
    }

    private string? ErasureReason(PastEvent e, Guid complaintId) =>
        ErasureReasons.Concern(e.Fact) ? erasures.Open(complaintId, e.Reason) : null;
}
