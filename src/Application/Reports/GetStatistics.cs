using System.Text.Json.Serialization;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Reports;

/// <summary>Open figures by agency and month: of months that are over, as they were published.</summary>
public sealed record GetStatistics(Language Language) : IRequest<Statistics>;

/// <param name="AsOf">The last day that is counted; null while nothing is published.</param>
/// <param name="Totals">Sums of what the months show.</param>
/// <param name="Months">By month and agency, oldest first.</param>
public sealed record Statistics(DateOnly? AsOf, Figures Totals, IReadOnlyList<MonthFigures> Months);

public sealed record MonthFigures(string Month, NamedAgency? Agency, Figures Figures);

/// <summary>
/// Counts of what happened in a month, rounded to five. One of 1 to 7 is null, and <c>band</c> says so. In totals what is told as a band is
/// left out.
/// </summary>
/// <param name="Registered">Complaints whose contact was verified.</param>
/// <param name="Received">Times that an agency was handed a complaint.</param>
/// <param name="Answered">Answers given.</param>
/// <param name="AnsweredLate">Of these, after the deadline.</param>
/// <param name="Upheld">Of these, upheld in whole or in part.</param>
/// <param name="Escalated">Steps up the ladder.</param>
/// <param name="Reopened">Answers that the complainant did not accept.</param>
/// <param name="Resolved">Closed because the complainant was content.</param>
/// <param name="NoObjection">Closed by silence.</param>
/// <param name="Rejected">Closed because conditions were not met.</param>
/// <param name="Withdrawn">Taken back.</param>
/// <param name="Ratings">How many answers were rated.</param>
/// <param name="AverageRating">1 to 5, to a tenth; null where fewer than 20 answers were rated.</param>
/// <param name="Band"><c>1-7</c> where a count is null, or, in totals, where one was left out; else null.</param>
public sealed record Figures(
    int? Registered,
    int? Received,
    int? Answered,
    int? AnsweredLate,
    int? Upheld,
    int? Escalated,
    int? Reopened,
    int? Resolved,
    int? NoObjection,
    int? Rejected,
    int? Withdrawn,
    int? Ratings,
    double? AverageRating,
    string? Band
)
{
    /// <summary>All but the average, in the order in which they stand in a table.</summary>
    [JsonIgnore]
    public IReadOnlyList<int?> Counts =>
        [Registered, Received, Answered, AnsweredLate, Upheld, Escalated, Reopened, Resolved, NoObjection, Rejected, Withdrawn, Ratings];
}

internal sealed class GetStatisticsHandler(IPublishedMonths published, IDirectory directory) : IRequestHandler<GetStatistics, Statistics>
{
    public async Task<Statistics> Handle(GetStatistics query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        var all = await published.All(cancellationToken);
        List<MonthFigures> months =
        [
            .. all.SelectMany(month => month.Rows)
                .Select(row => new MonthFigures(
                    row.Month,
                    row.AgencyId == AgencyMonth.NoAgency ? null : TrackingViewMaker.Agency(known, row.AgencyId, query.Language),
                    ShownFigures.Of(row)
                )),
        ];
        return new Statistics(LastDay(all), ShownFigures.Total([.. months.Select(month => month.Figures)]), months);
    }

    private static DateOnly? LastDay(IReadOnlyList<PublishedMonth> all) =>
        all.Count == 0
            ? null
            : DateOnly
                .ParseExact($"{all[^1].Id}-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                .AddMonths(1)
                .AddDays(-1);
}
