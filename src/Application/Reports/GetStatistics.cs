using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Reports;

/// <summary>Open figures by agency and month. They may lag behind; <c>asOf</c> says how far they have read.</summary>
public sealed record GetStatistics(Language Language) : IRequest<Statistics>;

/// <param name="AsOf">Time of the latest event that is counted; null while nothing is.</param>
/// <param name="Totals">Of everything.</param>
/// <param name="Months">By month and agency, oldest first.</param>
public sealed record Statistics(DateTimeOffset? AsOf, Figures Totals, IReadOnlyList<MonthFigures> Months);

public sealed record MonthFigures(string Month, NamedAgency? Agency, Figures Figures);

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
/// <param name="AverageRating">1 to 5; null without ratings.</param>
public sealed record Figures(
    int Registered,
    int Received,
    int Answered,
    int AnsweredLate,
    int Upheld,
    int Escalated,
    int Reopened,
    int Resolved,
    int NoObjection,
    int Rejected,
    int Withdrawn,
    int Ratings,
    double? AverageRating
);

internal sealed class GetStatisticsHandler(IAgencyMonths months, IDirectory directory) : IRequestHandler<GetStatistics, Statistics>
{
    public async Task<Statistics> Handle(GetStatistics query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        var all = await months.All(cancellationToken);
        return new Statistics(
            all.Count == 0 ? null : all.Max(m => m.LastAt),
            Of(all),
            [
                .. all.OrderBy(m => m.Id, StringComparer.Ordinal)
                    .Select(m => new MonthFigures(
                        m.Month,
                        m.AgencyId == AgencyMonth.NoAgency ? null : TrackingViewMaker.Agency(known, m.AgencyId, query.Language),
                        Of([m])
                    )),
            ]
        );
    }

    private static Figures Of(IReadOnlyCollection<AgencyMonth> months)
    {
        var ratings = months.Sum(m => m.Ratings);
        return new Figures(
            months.Sum(m => m.Registered),
            months.Sum(m => m.Received),
            months.Sum(m => m.Answered),
            months.Sum(m => m.AnsweredLate),
            months.Sum(m => m.Upheld),
            months.Sum(m => m.Escalated),
            months.Sum(m => m.Reopened),
            months.Sum(m => m.Resolved),
            months.Sum(m => m.NoObjection),
            months.Sum(m => m.Rejected),
            months.Sum(m => m.Withdrawn),
            ratings,
            ratings == 0 ? null : Math.Round(months.Sum(m => m.RatingSum) / (double)ratings, 2)
        );
    }
}
