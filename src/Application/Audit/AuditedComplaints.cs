using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using FluentValidation;

namespace Ccs.Application.Audit;

/// <summary>The complaint that an auditor names, by its case number or its id.</summary>
/// <remarks>For an auditor who is barred from it there is none.</remarks>
internal sealed class AuditedComplaints(ICurrentActor current, IAuditTrail trail, ICaseRows rows)
{
    /// <param name="numberOrId">Validated.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Guid> Find(string numberOrId, CancellationToken cancellation)
    {
        var known = await Named(numberOrId, cancellation);
        return await rows.Of([known], cancellation) is [var row]
            ? (Sees(row.Barred) ? known : throw new NotFoundException())
            : (await Past(known, cancellation)).Id;
    }

    /// <summary>The same with its events in order.</summary>
    /// <inheritdoc cref="Find(string, CancellationToken)"/>
    public async Task<(Guid Id, IReadOnlyList<PastEvent> Events)> Past(string numberOrId, CancellationToken cancellation) =>
        await Past(await Named(numberOrId, cancellation), cancellation);

    /// <summary>Those of the complaints that the auditor is barred from.</summary>
    public async Task<IReadOnlySet<Guid>> Barred(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation) =>
        (await Rows(complaintIds, cancellation)).Barred;

    /// <summary>The same with the numbers of the others, as far as they have one.</summary>
    public async Task<(IReadOnlySet<Guid> Barred, IReadOnlyDictionary<Guid, string?> Numbers)> Rows(
        IReadOnlyCollection<Guid> complaintIds,
        CancellationToken cancellation
    )
    {
        var found = (await rows.Of(complaintIds, cancellation)).ToLookup(row => Sees(row.Barred));
        return (found[false].Select(row => row.Id).ToHashSet(), found[true].ToDictionary(row => row.Id, row => row.CaseNumber));
    }

    /// <summary>What is not verified yet has no row, and is told by its events.</summary>
    private async Task<(Guid Id, IReadOnlyList<PastEvent> Events)> Past(Guid known, CancellationToken cancellation) =>
        await trail.Past(known, cancellation) is { Count: > 0 } events
        && Sees(Complaint.Fold(null, events.Select(e => e.Fact))?.Barred ?? [])
            ? (known, events)
            : throw new NotFoundException();

    private bool Sees(IReadOnlyCollection<string> barred) => !barred.Contains(current.Actor.Id);

    private async Task<Guid> Named(string numberOrId, CancellationToken cancellation) =>
        Guid.TryParse(numberOrId, out var given) ? given : await ByNumber(numberOrId, cancellation) ?? throw new NotFoundException();

    private async Task<Guid?> ByNumber(string text, CancellationToken cancellation) =>
        CaseNumber.TryParse(text, out var number) ? await trail.Find(number, cancellation) : null;
}

internal static class AuditedComplaintRules
{
    /// <summary>A case number or an id, be it of a complaint or not.</summary>
    public static IRuleBuilderOptions<T, string?> NumberOrId<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => Guid.TryParse(text, out _) || CaseNumber.TryParse(text, out _)).WithErrorCode("field.case-number");
}
