using Ccs.Application.Cases;
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
        var id = Guid.TryParse(numberOrId, out var given) ? given : await ByNumber(numberOrId, cancellation);
        return id is { } known && await rows.Of([known], cancellation) is [var row] && Sees(row) ? known : throw new NotFoundException();
    }

    /// <summary>The same with its events in order.</summary>
    /// <inheritdoc cref="Find(string, CancellationToken)"/>
    public async Task<(Guid Id, IReadOnlyList<PastEvent> Events)> Past(string numberOrId, CancellationToken cancellation)
    {
        var known = await Find(numberOrId, cancellation);
        return await trail.Past(known, cancellation) is { Count: > 0 } events ? (known, events) : throw new NotFoundException();
    }

    /// <summary>Those of the complaints that the auditor is barred from.</summary>
    public async Task<IReadOnlySet<Guid>> Barred(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation) =>
        (await Rows(complaintIds, cancellation)).Barred;

    /// <summary>The same with the numbers of the others, as far as they have one.</summary>
    public async Task<(IReadOnlySet<Guid> Barred, IReadOnlyDictionary<Guid, string?> Numbers)> Rows(
        IReadOnlyCollection<Guid> complaintIds,
        CancellationToken cancellation
    )
    {
        var found = (await rows.Of(complaintIds, cancellation)).ToLookup(Sees);
        return (found[false].Select(row => row.Id).ToHashSet(), found[true].ToDictionary(row => row.Id, row => row.CaseNumber));
    }

    private bool Sees(CaseRow row) => !row.Barred.Contains(current.Actor.Id);

    private async Task<Guid?> ByNumber(string text, CancellationToken cancellation) =>
        CaseNumber.TryParse(text, out var number) ? await trail.Find(number, cancellation) : null;
}

internal static class AuditedComplaintRules
{
    /// <summary>A case number or an id, be it of a complaint or not.</summary>
    public static IRuleBuilderOptions<T, string?> NumberOrId<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => Guid.TryParse(text, out _) || CaseNumber.TryParse(text, out _)).WithErrorCode("field.case-number");
}
