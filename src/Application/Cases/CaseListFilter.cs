using System.Globalization;
using Ccs.Application.Access;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;

namespace Ccs.Application.Cases;

/// <summary>From what somebody asks for, in words, to what the rows are compared with.</summary>
internal static class CaseListFilter
{
    /// <summary>In the place of a status: there is something to do about it.</summary>
    public const string Open = "open";

    private const int PageSize = 50;

    /// <param name="query">Validated.</param>
    /// <param name="officerId">Found by id or user name; null: not asked for.</param>
    /// <param name="known">For the categories below a category.</param>
    /// <param name="today">In the Region.</param>
    public static CaseFilter Of(ListCases query, string? officerId, GovernmentDirectory known, DateOnly today) =>
        new()
        {
            Statuses = Statuses(query.Status),
            Ids = query.Ids,
            AgencyIds = QueryText.Given(query.Agency) is { } agency ? known.SubtreeOf(agency) : null,
            OfficerId = officerId,
            Overdue = query.Overdue,
            CentreAsked = query.CentreAsked,
            CorrectionUnanswered = query.CorrectionUnanswered,
            WaitingFor = Kebab.TryParse<Mover>(query.WaitingFor, out var mover) ? mover : null,
            FiledFrom = Start(query.FiledFrom),
            FiledBefore = query.FiledTo == DateOnly.MaxValue ? null : Start(query.FiledTo?.AddDays(1)),
            AnsweredFrom = Start(query.AnsweredFrom),
            Today = today,
            CategoryIds = QueryText.Given(query.Category) is { } category
                ? [category, .. known.Categories.Values.Where(c => c.ParentId == category).Select(c => c.Id)]
                : null,
            Sort = query.Order,
            Cursor = query.Cursor,
            Take = query.Take ?? PageSize,
            CountUpTo = query.CountUpTo,
        };

    /// <summary>The same for the record of the look: of what somebody typed it has the words alone, which will be sealed.</summary>
    public static AskedList Told(ListCases query, string? officerId, GovernmentDirectory known) =>
        new(
            AskedList.By(
                ("status", query.Status),
                ("agency", QueryText.Given(query.Agency) is { } agency && known.Agencies.ContainsKey(agency) ? agency : null),
                ("officer", officerId == CaseFilter.Nobody || Guid.TryParse(officerId, out _) ? officerId : null),
                ("overdue", Told(query.Overdue)),
                ("centre-asked", Told(query.CentreAsked)),
                ("correction-unanswered", Told(query.CorrectionUnanswered)),
                ("category", QueryText.Given(query.Category) is { } category && known.Categories.ContainsKey(category) ? category : null),
                ("waiting-for", query.WaitingFor),
                ("filed-from", Told(query.FiledFrom)),
                ("filed-to", Told(query.FiledTo)),
                ("answered-from", Told(query.AnsweredFrom)),
                ("sort", query.Sort)
            )
        )
        {
            Words = string.IsNullOrWhiteSpace(query.Query) ? null : query.Query,
            OfTriage = query.Status == Kebab.Of(ComplaintStatus.Verified),
        };

    private static string? Told(bool? given) =>
        given switch
        {
            true => "true",
            false => "false",
            _ => null,
        };

    private static string? Told(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The first instant of a day in the Region; null, as where no day is given, for the first day that there is.</summary>
    public static DateTimeOffset? Start(DateOnly? day) =>
        day is { } date && date > DateOnly.MinValue ? WorkingCalendar.StartOf(date).ToUniversalTime() : null;

    private static IReadOnlyList<ComplaintStatus>? Statuses(string? status) =>
        status switch
        {
            null or "" => null,
            Open => OpenStatuses.All,
            _ => [Kebab.Parse<ComplaintStatus>(status)],
        };
}

/// <summary>Where there is something to do: in the centre's triage, or at an agency.</summary>
public static class OpenStatuses
{
    public static IReadOnlyList<ComplaintStatus> All { get; } = [ComplaintStatus.Verified, ComplaintStatus.Assigned];
}
