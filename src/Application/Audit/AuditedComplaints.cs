using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using FluentValidation;

namespace Ccs.Application.Audit;

/// <summary>The complaint that an auditor names, by its case number or its id.</summary>
internal sealed class AuditedComplaints(IAuditTrail trail)
{
    /// <param name="numberOrId">Validated.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    public Task<(Guid Id, IReadOnlyList<AuditedEvent> Events)> Find(string numberOrId, CancellationToken cancellation) =>
        Find(numberOrId, trail.Of, cancellation);

    /// <summary>The same, to be folded.</summary>
    /// <inheritdoc cref="Find(string, CancellationToken)"/>
    public Task<(Guid Id, IReadOnlyList<PastEvent> Events)> Past(string numberOrId, CancellationToken cancellation) =>
        Find(numberOrId, trail.Past, cancellation);

    private async Task<(Guid Id, IReadOnlyList<TEvent> Events)> Find<TEvent>(
        string numberOrId,
        Func<Guid, CancellationToken, Task<IReadOnlyList<TEvent>>> read,
        CancellationToken cancellation
    )
    {
        var id = Guid.TryParse(numberOrId, out var given) ? given : await ByNumber(numberOrId, cancellation);
        return id is { } known && await read(known, cancellation) is { Count: > 0 } events
            ? (known, events)
            : throw new NotFoundException();
    }

    private async Task<Guid?> ByNumber(string text, CancellationToken cancellation) =>
        CaseNumber.TryParse(text, out var number) ? await trail.Find(number, cancellation) : null;
}

internal static class AuditedComplaintRules
{
    /// <summary>A case number or an id, be it of a complaint or not.</summary>
    public static IRuleBuilderOptions<T, string?> NumberOrId<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => Guid.TryParse(text, out _) || CaseNumber.TryParse(text, out _)).WithErrorCode("field.case-number");
}
