using Ccs.Application.Administration;
using Ccs.Application.Administration.History;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit.Administration;

/// <summary>The directory, the templates or the accounts as they stood then, and what differs from another version.</summary>
/// <param name="Stream">directory, templates or accounts.</param>
/// <param name="Version">From 1; without it and without a moment, the last one.</param>
/// <param name="At">A moment (ISO 8601), in the place of a version.</param>
/// <param name="With">A version to compare with; null: none.</param>
public sealed record GetAdministrationThen(string? Stream, string? Version, string? At, string? With) : IRequest<AdministrationThen>;

/// <param name="Version">Of the last change that it is made of.</param>
/// <param name="Last">Of the last change that there is.</param>
/// <param name="Change">That change: who, when, what and why.</param>
/// <param name="Things">As they stood.</param>
/// <param name="Differences">From the version that it is compared with; empty where none was asked for.</param>
public sealed record AdministrationThen(
    long Version,
    long Last,
    AdministrationStep Change,
    IReadOnlyList<KeptThing> Things,
    IReadOnlyList<KeptDifference> Differences
);

/// <param name="Kind">Of what differs.</param>
/// <param name="Id">Likewise.</param>
/// <param name="Before">As it stood at the version that it is compared with; null: it was not there.</param>
/// <param name="After">As it stood then; null likewise.</param>
public sealed record KeptDifference(string Kind, string Id, object? Before, object? After);

internal sealed class GetAdministrationThenValidator : AbstractValidator<GetAdministrationThen>
{
    public GetAdministrationThenValidator()
    {
        RuleFor(x => x.Stream)
            .Custom(
                (stream, context) =>
                {
                    if (!Kebab.TryParse<AdministrationStream>(stream, out _))
                    {
                        context.Fail("field.one-of", string.Join(", ", Kebab.All<AdministrationStream>()));
                    }
                }
            );
        RuleFor(x => x.Version).WholeNumber();
        RuleFor(x => x.With).WholeNumber();
        RuleFor(x => x.At)
            .Must(at => string.IsNullOrEmpty(at) || GetComplaintThenValidator.Moment(at) is not null)
            .WithErrorCode("field.moment");
        When(
            x => !string.IsNullOrEmpty(x.Version) && !string.IsNullOrEmpty(x.At),
            () => RuleFor(x => x).EitherOr(("version", x => x.Version), ("at", x => x.At))
        );
    }
}

internal sealed class GetAdministrationThenHandler(
    ICurrentActor current,
    IAdministrationPast past,
    IStaffDirectory staff,
    ISecretProtector protector
) : IRequestHandler<GetAdministrationThen, AdministrationThen>
{
    public async Task<AdministrationThen> Handle(GetAdministrationThen query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var changes = await past.Of(Kebab.Parse<AdministrationStream>(query.Stream!), cancellationToken);
        if (changes.Count == 0)
        {
            throw new NotFoundException("not-found");
        }

        var last = changes[^1].Version;
        var version = !string.IsNullOrEmpty(query.At)
            ? Until(changes, query.At)
            : Asked(query.Version, nameof(query.Version), last) ?? last;
        var with = Asked(query.With, nameof(query.With), last);

        // Folded once: what did not change between the two is the same object in both.
        Dictionary<long, KeptThings> at = [];
        var things = new KeptThings();
        foreach (var change in changes.TakeWhile(change => change.Version <= Math.Max(version, with ?? 0)))
        {
            things = things.Evolve(change.Fact);
            at[change.Version] = things;
        }

        var then = at[version].All;
        return new AdministrationThen(
            version,
            last,
            await Told(changes.First(change => change.Version == version), cancellationToken),
            then,
            with is { } other ? Differences(at[other].All, then) : []
        );
    }

    private static long? Asked(string? text, string field, long last) =>
        QueryText.Number(text) is not { } version ? null
        : version >= 1 && version <= last ? version
        : throw Invalid.Field(field, "field.version", FieldRules.Number(last));

    private static long Until(IReadOnlyList<PastChange> changes, string at)
    {
        var moment = GetComplaintThenValidator.Moment(at)!.Value;
        return changes.LastOrDefault(change => HistoryKinds.TimeOf(change.Fact) <= moment)?.Version
            ?? throw Invalid.Field(nameof(GetAdministrationThen.At), "field.before-first-change");
    }

    private static IReadOnlyList<KeptDifference> Differences(IReadOnlyList<KeptThing> before, IReadOnlyList<KeptThing> after)
    {
        var was = before.ToDictionary(thing => (thing.Kind, thing.Id), thing => thing.Value);
        var stands = after.ToDictionary(thing => (thing.Kind, thing.Id), thing => thing.Value);
        return
        [
            .. was
                .Keys.Union(stands.Keys)
                .Where(key => !Equals(was.GetValueOrDefault(key), stands.GetValueOrDefault(key)))
                .Order()
                .Select(key => new KeptDifference(key.Kind, key.Id, was.GetValueOrDefault(key), stands.GetValueOrDefault(key))),
        ];
    }

    private async Task<AdministrationStep> Told(PastChange change, CancellationToken cancellation)
    {
        var member = Actor.StaffIdIn(change.Actor) is { } id ? await staff.Find(id, cancellation) : null;
        return new AdministrationStep(
            HistoryKinds.TimeOf(change.Fact),
            EventNames.Of(change.Fact.GetType()),
            HistoryKinds.KindOf(change.Fact),
            HistoryKinds.IdOf(change.Fact),
            change.Actor,
            member?.DisplayName,
            protector.Open(AdministrationDesk.ReasonPurpose, change.Reason?.Token),
            change.Fact
        );
    }
}
