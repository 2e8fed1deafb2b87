using Ccs.Application.Cases;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>The filters of a queue as they stand in its address, so that a link,
/// a bookmark or the back button brings the same queue.</summary>
public sealed record QueueFilters
{
    /// <summary>In the place of an officer: the reader.</summary>
    public const string Me = "me";

    /// <summary>In the place of a status: whatever it is. Without any, the open ones are shown.</summary>
    public const string AnyStatus = "any";

    public const string Open = "open";
    private const int PageSize = 50;
    private const int CountUpTo = 10_000;

    public string? Status { get; init; }

    public string? Agency { get; init; }

    public string? Officer { get; init; }

    public bool? Overdue { get; init; }

    /// <summary>The centre is asked to pass it on.</summary>
    public bool? CentreAsked { get; init; }

    /// <summary>It was sent back for correction, and nothing came in time.</summary>
    public bool? CorrectionUnanswered { get; init; }

    public string? Category { get; init; }

    public string? Waiting { get; init; }

    public DateOnly? FiledFrom { get; init; }

    public DateOnly? FiledTo { get; init; }

    public DateOnly? AnsweredFrom { get; init; }

    public string? Sort { get; init; }

    /// <summary>What was searched for, sealed: it may be a phone number.</summary>
    public string? Q { get; init; }

    public string? Cursor { get; init; }

    /// <summary>A count of this is "more than".</summary>
    public static int MostCounted => CountUpTo;

    /// <param name="site">The reader's language.</param>
    /// <param name="reader">For <see cref="Me"/>.</param>
    /// <param name="search">Opened.</param>
    public ListCases Query(SiteContext site, string reader, string? search) =>
        new()
        {
            Status = Status switch
            {
                AnyStatus => null,
                null or "" => Open,
                _ => Status,
            },
            Agency = Agency,
            Officer = Officer == Me ? reader : Officer,
            Overdue = Overdue,
            CentreAsked = CentreAsked,
            CorrectionUnanswered = CorrectionUnanswered,
            Category = Category,
            WaitingFor = Waiting,
            FiledFrom = FiledFrom,
            FiledTo = FiledTo,
            AnsweredFrom = AnsweredFrom,
            Sort = Sort,
            Query = search,
            Cursor = Cursor,
            Take = PageSize,
            CountUpTo = CountUpTo + 1,
            Language = site.Language,
        };

    /// <summary>As the end of an address: what is given, in one order; empty where nothing is.</summary>
    public string Address() => QueryHelpers.AddQueryString(string.Empty, Given().Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>The same queue from its beginning, whatever is searched for in it: what a view keeps.</summary>
    public QueueFilters AsView() => this with { Q = null, Cursor = null };

    private IEnumerable<KeyValuePair<string, string?>> Given() =>
        [
            new("status", Status),
            new("agency", Agency),
            new("officer", Officer),
            new("overdue", YesNo(Overdue)),
            new("centreAsked", YesNo(CentreAsked)),
            new("correctionUnanswered", YesNo(CorrectionUnanswered)),
            new("category", Category),
            new("waiting", Waiting),
            new("filedFrom", Day(FiledFrom)),
            new("filedTo", Day(FiledTo)),
            new("answeredFrom", Day(AnsweredFrom)),
            new("sort", Sort),
            new("q", Q),
            new("cursor", Cursor),
        ];

    /// <summary>As it stands in the address; null: not asked for.</summary>
    public static string? YesNo(bool? given) =>
        given switch
        {
            true => "true",
            false => "false",
            _ => null,
        };

    private static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
