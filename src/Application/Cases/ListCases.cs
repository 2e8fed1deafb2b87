using Ccs.Application.Access;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;
using FluentValidation;
using Mapster;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>One page of the caller's queue.</summary>
public sealed record ListCases : IRequest<CaseList>
{
    /// <summary>One of the five, or <c>open</c>: verified or assigned.</summary>
    public string? Status { get; init; }

    /// <summary>These alone, of those that the caller sees.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>With everything below it.</summary>
    public string? Agency { get; init; }

    /// <summary>User id or user name; <c>none</c> for cases without an officer.</summary>
    public string? Officer { get; init; }

    public bool? Overdue { get; init; }

    /// <summary>The centre is asked to pass it on, since the agency may not.</summary>
    public bool? CentreAsked { get; init; }

    /// <summary>It was sent back for correction, and nothing came in time: the centre decides.</summary>
    public bool? CorrectionUnanswered { get; init; }

    public string? Category { get; init; }

    /// <summary><c>agency</c> or <c>complainant</c>: whose move it is.</summary>
    public string? WaitingFor { get; init; }

    /// <summary>The first day of filing, in the Region.</summary>
    public DateOnly? FiledFrom { get; init; }

    /// <summary>The last day of filing.</summary>
    public DateOnly? FiledTo { get; init; }

    /// <summary>The first day of the answer, of those that stand answered.</summary>
    public DateOnly? AnsweredFrom { get; init; }

    /// <summary>Words, a contact, a national number or a case number.</summary>
    public string? Query { get; init; }

    /// <summary><c>deadline</c> (default), <c>filed</c> or <c>newest</c>.</summary>
    public string? Sort { get; init; }

    public string? Cursor { get; init; }

    public int? Take { get; init; }

    /// <summary>See <see cref="CaseFilter.CountUpTo"/>.</summary>
    public int? CountUpTo { get; init; }

    public Language Language { get; init; }

    /// <summary>
    /// Whether the titles are opened, which are the complainants' words: then the list is a look, and on record before it is shown.
    /// False for those who need the numbers alone.
    /// </summary>
    public bool Titles { get; init; } = true;

    internal CaseSort Order => Kebab.TryParse<CaseSort>(Sort, out var sort) ? sort : CaseSort.Deadline;
}

internal sealed class ListCasesValidator : AbstractValidator<ListCases>
{
    public ListCasesValidator()
    {
        RuleFor(x => x.Status)
            .OneOf<ListCases, ComplaintStatus>()
            .When(x => !string.IsNullOrEmpty(x.Status) && x.Status != CaseListFilter.Open);
        RuleFor(x => x.WaitingFor).OneOf<ListCases, Mover>().When(x => !string.IsNullOrEmpty(x.WaitingFor));
        RuleFor(x => x.Sort).OneOf<ListCases, CaseSort>().When(x => !string.IsNullOrEmpty(x.Sort));
        RuleFor(x => x.Take).Between(1, 200, "field.number").When(x => x.Take is not null);
        RuleFor(x => x.Query)
            .OptionalText(200)
            .Custom(
                (query, context) =>
                {
                    if (CaseSearch.IsCode(query))
                    {
                        context.Fail(CaseSearch.IsComplaintCode);
                    }
                }
            );
        RuleFor(x => x.Cursor)
            .Custom(
                (cursor, context) =>
                {
                    if (!string.IsNullOrEmpty(cursor) && CaseCursor.Read(cursor, context.InstanceToValidate.Order) is null)
                    {
                        context.Fail("field.cursor");
                    }
                }
            );
    }
}

internal sealed class ListCasesHandler(
    ICurrentActor current,
    ICaseRows rows,
    IDirectory directory,
    IStaffDirectory staff,
    IComplaintSeals seals,
    CaseSearch search,
    Looks looks,
    TimeProvider clock
) : IRequestHandler<ListCases, CaseList>
{
    public async Task<CaseList> Handle(ListCases query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        var scope = CaseScope.Of(current.Actor, known);
        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        var officer = await OfficerId(query.Officer, cancellationToken);
        var within = CaseListFilter.Of(query, officer, known, today);
        var page = new CasePage([], null, 0);
        foreach (var filter in search.Filters(query.Query, within, scope, known).TakeWhile(_ => page.Total == 0))
        {
            page = await rows.List(filter, scope, cancellationToken);
        }

        if (page.Total == 0 && CaseSearch.MayBeCode(query.Query))
        {
            throw Invalid.Field(nameof(ListCases.Query), CaseSearch.IsComplaintCode);
        }

        Guid[] shown = [.. page.Items.Select(row => row.Id)];
        if (query.Titles)
        {
            await looks.AtList(CaseListFilter.Told(query, officer, known), shown, cancellationToken);
        }

        var opened = query.Titles ? await seals.Of(shown, cancellationToken) : null;
        var officers = await staff.Find([.. page.Items.Select(row => row.OfficerId).OfType<string>().Distinct()], cancellationToken);
        return new CaseList(
            [
                .. page.Items.Select(row =>
                    row.Adapt<CaseListItem>(ReadModels.Mapping) with
                    {
                        Agency = TrackingViewMaker.Agency(known, row.AgencyId, query.Language),
                        OfficerName = officers.GetValueOrDefault(row.OfficerId ?? string.Empty)?.DisplayName,
                        Title = opened?[row.Id].Open(Fields.Title, row.Title),
                        Overdue = row.IsOverdue(today),
                    }
                ),
            ],
            page.Next,
            page.Total
        );
    }

    private async Task<string?> OfficerId(string? asked, CancellationToken cancellation) =>
        string.IsNullOrEmpty(asked) ? null : (await staff.Find(asked, cancellation))?.Id.ToString() ?? asked;
}
