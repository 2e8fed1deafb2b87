using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Access;

/// <summary>
/// Who looked, for the complainant: that, when, by which office and what for; by nobody's name, and the time to the minute. Lists that the
/// case stood in are no looks at it.
/// </summary>
/// <param name="ComplaintId">Of the tracking token.</param>
/// <param name="After">From <c>next</c>.</param>
/// <param name="Language">Of names.</param>
public sealed record ListOwnLooks(Guid ComplaintId, string? After, Language Language) : IRequest<OwnLooks>, IAboutComplaint;

/// <param name="Items">Newest first.</param>
/// <param name="Next">Where the next part starts; null at the end.</param>
public sealed record OwnLooks(IReadOnlyList<OwnLook> Items, string? Next);

/// <param name="At">When, to the minute, UTC.</param>
/// <param name="What">Of the complaint.</param>
/// <param name="Document">Which file, where it is one.</param>
/// <param name="Office">Of which office; null for looks of before this was recorded.</param>
/// <param name="Purpose">What for; null likewise.</param>
/// <param name="Own">It was the complainant, who took away all that is held (ADR 110); no office then.</param>
public sealed record OwnLook(
    DateTimeOffset At,
    LookedAt What,
    OwnDocument? Document,
    NamedAgency? Office,
    LookPurpose? Purpose,
    bool Own = false
);

/// <param name="DocumentId">As in the tracking view.</param>
/// <param name="FileName">As its owner named it.</param>
public sealed record OwnDocument(Guid DocumentId, string? FileName);

internal sealed class ListOwnLooksValidator : AbstractValidator<ListOwnLooks>
{
    public ListOwnLooksValidator(ISecretProtector protector) =>
        RuleFor(x => x.After)
            .Must(after => string.IsNullOrEmpty(after) || Place(protector, after) is not null)
            .WithErrorCode("field.cursor");

    /// <summary>A place is sealed: it would tell the moment, and the stream of the look.</summary>
    public const string PlacePurpose = "place in the looks at a complaint";

    public static LookPlace? Place(ISecretProtector protector, string? after) => LookPlace.Read(protector.Open(PlacePurpose, after));
}

internal sealed class ListOwnLooksHandler(
    ITrackingViews views,
    ILookRecords records,
    IComplaintSeals seals,
    IDirectory directory,
    ISecretProtector protector
) : IRequestHandler<ListOwnLooks, OwnLooks>
{
    private const int Page = 50;

    public async Task<OwnLooks> Handle(ListOwnLooks query, CancellationToken cancellationToken)
    {
        if (await views.Find(query.ComplaintId, cancellationToken) is not { State.Erased: false } view)
        {
            throw new NotFoundException("tracking.not-found");
        }

        var found = await records.Read(
            new LookFilter
            {
                ComplaintId = query.ComplaintId,
                WithLists = false,
                After = ListOwnLooksValidator.Place(protector, query.After),
                Take = Page + 1,
            },
            cancellationToken
        );
        var known = await directory.Get(cancellationToken);
        var seal = await seals.Of(query.ComplaintId, cancellationToken);
        var documents = view
            .Documents.DistinctBy(d => d.Document.DocumentId)
            .ToDictionary(d => d.Document.DocumentId, d => seal.Open(Fields.FileName, d.Document.FileName));
        var part = found.Take(Page).ToList();

        // Of a file that isn't shared the complainant knows nothing, and of looks at it neither.
        return new OwnLooks(
            [
                .. part.Where(look => look.DocumentId is not { } id || documents.ContainsKey(id))
                    .Select(look => new OwnLook(
                        new DateTimeOffset(look.At.UtcTicks - (look.At.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero),
                        Kebab.Parse<LookedAt>(look.What),
                        look.DocumentId is { } id ? new OwnDocument(id, documents[id]) : null,
                        look.Office == OwnDataExported.Office ? null : TrackingViewMaker.Agency(known, look.Office, query.Language),
                        look.Purpose,
                        look.Office == OwnDataExported.Office
                    )),
            ],
            found.Count > Page
                ? protector.Protect(ListOwnLooksValidator.PlacePurpose, new LookPlace(part[^1].At, part[^1].Id).ToString())
                : null
        );
    }
}
