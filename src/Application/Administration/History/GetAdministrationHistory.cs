using System.Globalization;
using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.History;

/// <summary>What was changed, by whom, when and why, newest first. For administrators and auditors.</summary>
/// <param name="Kind">One of <see cref="HistoryKinds"/>; null: everything.</param>
/// <param name="Id">Of an agency, a service, an account…; null: any.</param>
/// <param name="Cursor">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record GetAdministrationHistory(string? Kind, string? Id, string? Cursor, int? Take) : IRequest<AdministrationHistory>;

/// <param name="Items">Newest first.</param>
/// <param name="Next">Where the next page starts; null at the end.</param>
public sealed record AdministrationHistory(IReadOnlyList<AdministrationStep> Items, string? Next);

/// <param name="At">When, UTC.</param>
/// <param name="Type">The stored name of the event, such as <c>agency-renamed</c>.</param>
/// <param name="Kind">One of <see cref="HistoryKinds"/>.</param>
/// <param name="Id">Of what was changed.</param>
/// <param name="Actor">Who: <c>staff:{id}</c> or <c>system:{job}</c>.</param>
/// <param name="ActorName">The member's name; null for the system.</param>
/// <param name="Reason">Why; null for what ships with the system.</param>
/// <param name="Data">The event.</param>
public sealed record AdministrationStep(
    DateTimeOffset At,
    string Type,
    string Kind,
    string Id,
    string Actor,
    string? ActorName,
    string? Reason,
    object Data
);

internal sealed class GetAdministrationHistoryValidator : AbstractValidator<GetAdministrationHistory>
{
    public GetAdministrationHistoryValidator()
    {
        RuleFor(x => x.Kind)
            .Custom(
                (kind, context) =>
                {
                    if (kind is not null && !HistoryKinds.All.Contains(kind))
                    {
                        context.Fail("field.one-of", string.Join(", ", HistoryKinds.All));
                    }
                }
            );
        RuleFor(x => x.Cursor).Must(cursor => cursor is null || Place(cursor) is not null).WithErrorCode("field.number");
        RuleFor(x => x.Take).InclusiveBetween(1, 200).WithErrorCode("field.number");
    }

    public static long? Place(string? cursor) =>
        long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
}

internal sealed class GetAdministrationHistoryHandler(
    AdministrationDesk desk,
    IAdministrationLog log,
    IStaffDirectory staff,
    ISecretProtector protector
) : IRequestHandler<GetAdministrationHistory, AdministrationHistory>
{
    private const int Page = 50;

    public async Task<AdministrationHistory> Handle(GetAdministrationHistory query, CancellationToken cancellationToken)
    {
        desk.RequireReader();
        var take = query.Take ?? Page;
        var filter = new AdministrationFilter(
            HistoryKinds.TypesOf(query.Kind),
            query.Id is null ? [] : [query.Id],
            GetAdministrationHistoryValidator.Place(query.Cursor),
            take + 1
        );
        var found = await log.Read(filter, cancellationToken);
        var names = await staff.Find([.. found.Select(r => Actor.StaffIdIn(r.Actor)).OfType<string>()], cancellationToken);
        return new AdministrationHistory(
            [
                .. found
                    .Take(take)
                    .Select(record => new AdministrationStep(
                        HistoryKinds.TimeOf(record.Event),
                        EventNames.Of(record.Event.GetType()),
                        HistoryKinds.KindOf(record.Event),
                        HistoryKinds.IdOf(record.Event),
                        record.Actor,
                        Actor.StaffIdIn(record.Actor) is { } id ? names.GetValueOrDefault(id)?.DisplayName : null,
                        Open(record.Reason),
                        record.Event
                    )),
            ],
            found.Count > take ? found[take - 1].Place.ToString(CultureInfo.InvariantCulture) : null
        );
    }

    /// <summary>Null where it was sealed under a master key that is kept no more.</summary>
    private string? Open(Sealed? reason)
    {
        try
        {
            return reason is { } present ? protector.Unprotect(AdministrationDesk.ReasonPurpose, present.Token) : null;
        }
        catch (Exception gone) when (gone is CryptographicException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
