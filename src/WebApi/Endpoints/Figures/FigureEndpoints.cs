using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Figures.Signals;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>
/// Where government is weak, what to mend first, and whether it helped. Analysts see all numbers and no case; heads those of the own
/// agency, made of the complaints that they may see; the centre all.
/// </summary>
public static class FigureEndpoints
{
    private const string Windows =
        "Every report says as known when it is, and by which version of the rules of counting: asked again with the same known day it is "
        + "the same to the byte, and so is its ETag. As CSV, XLSX or Parquet, by Accept or by format, it is a table.";

    public static IEndpointRouteBuilder MapFigures(this IEndpointRouteBuilder routes)
    {
        var insights = routes.MapGroup("/api/v1/insights").WithTags("Analysis").RequireAuthorization(AuthPolicies.Staff);
        insights.MapReport<WeaknessReport>(
            "/weaknesses",
            "GetWeaknesses",
            "What to mend first: units by what they weigh on people at least, with their terms, and ties where the numbers tell no order.",
            ([AsParameters] FigureParameters figures, string? by, string? score, string? take, HttpContext http) =>
                FigureAnswers.Of(
                    http,
                    new GetWeaknesses(figures.Query, by, score, take, CallerLanguage.Of(http)),
                    nameof(by),
                    nameof(score),
                    nameof(take)
                )
        );
        insights.MapReport<TimesReport>(
            "/times",
            "GetTimes",
            "Time to answer with the open cases counted, and what fell due: how much of it was answered in time.",
            ([AsParameters] FigureParameters figures, string? by, HttpContext http) =>
                FigureAnswers.Of(http, new GetTimes(figures.Query, by, CallerLanguage.Of(http)), nameof(by))
        );
        insights.MapReport<FigureCasesReport>(
            "/cases",
            "GetFigureCases",
            "The case numbers below a number of another report; for analysts the number alone.",
            (
                [AsParameters] FigureParameters figures,
                string? by,
                string? key,
                string? term,
                string? hits,
                string? flow,
                string? after,
                string? take,
                HttpContext http
            ) =>
                FigureAnswers.Of(
                    http,
                    new GetFigureCases(figures.Query, by, key, term, hits, flow, after, take)
                    {
                        // A table has them all, unless a part is asked for.
                        All = after is null && take is null && FigureFormats.Of(http.Request) is not null,
                    },
                    nameof(by),
                    nameof(key),
                    nameof(term),
                    nameof(hits),
                    nameof(flow),
                    nameof(after),
                    nameof(take)
                )
        );
        insights.MapReport<TrendReport>(
            "/trend",
            "GetTrend",
            "A measure over time, with the limits between which it usually lies.",
            ([AsParameters] FigureParameters figures, string? measure, string? by, string? interval, HttpContext http) =>
                FigureAnswers.Of(
                    http,
                    new GetTrend(figures.Query, measure, by, interval, CallerLanguage.Of(http)),
                    nameof(measure),
                    nameof(by),
                    nameof(interval)
                )
        );
        insights.MapReport<HeatReport>(
            "/heat",
            "GetHeat",
            "Cells of two dimensions, each beside what was expected of it.",
            ([AsParameters] FigureParameters figures, string? measure, string? by, string? across, HttpContext http) =>
                FigureAnswers.Of(
                    http,
                    new GetHeat(figures.Query, measure, by, across, CallerLanguage.Of(http)),
                    nameof(measure),
                    nameof(by),
                    nameof(across)
                )
        );
        insights.MapReport<FunnelReport>(
            "/funnel",
            "GetFunnel",
            "A rate of units by their size, with limits that narrow as numbers grow.",
            ([AsParameters] FigureParameters figures, string? measure, string? by, HttpContext http) =>
                FigureAnswers.Of(http, new GetFunnel(figures.Query, measure, by, CallerLanguage.Of(http)), nameof(measure), nameof(by))
        );
        insights.MapReport<FlowReport>(
            "/flow",
            "GetFlow",
            "How cases move between agencies, and how long each holds them.",
            ([AsParameters] FigureParameters figures, HttpContext http) =>
                FigureAnswers.Of(http, new GetFlow(figures.Query, CallerLanguage.Of(http)))
        );
        insights.MapReport<AgeingReport>(
            "/ageing",
            "GetAgeing",
            "How old the open cases are.",
            ([AsParameters] FigureParameters figures, string? by, HttpContext http) =>
                FigureAnswers.Of(http, new GetAgeing(figures.Query, by, CallerLanguage.Of(http)), nameof(by))
        );
        insights.MapReport<SignalsReport>(
            "/signals",
            "GetSignals",
            "What changed beyond chance in a week, and how many false ones the screen raises.",
            ([AsParameters] FigureParameters figures, string? week, HttpContext http) =>
                FigureAnswers.Of(http, new GetSignals(figures.Query, week), nameof(week))
        );
        insights.MapReport<MeasuresReport>(
            "/measures",
            "GetMeasures",
            "What is done against which weakness.",
            ([AsParameters] FigureParameters figures, HttpContext http) => FigureAnswers.Of(http, new GetMeasures(figures.Query))
        );
        insights.MapReport<MeasureEffectReport>(
            "/measures/{id}/effect",
            "GetMeasureEffect",
            "What came of a measure: helped, worsened, or it can't be told.",
            (string id, [AsParameters] FigureParameters figures, HttpContext http) =>
                FigureAnswers.Of(http, new GetMeasureEffect(id, figures.Query))
        );
        insights.MapReport<SilenceReport>(
            "/silence",
            "GetSilence",
            "Complaints to inhabitants by governorate, how they came in, and how many of those answered said anything.",
            ([AsParameters] FigureParameters figures, HttpContext http) =>
                FigureAnswers.Of(http, new GetSilence(figures.Query, CallerLanguage.Of(http)))
        );
        insights.MapRehearsals();
        insights.MapFigureActs();
        return routes;
    }

    private static void MapReport<T>(this IEndpointRouteBuilder routes, string path, string name, string summary, Delegate handler)
        where T : FigureReport =>
        routes
            .MapGet(path, handler)
            .WithName(name)
            .WithSummary(summary)
            .WithDescription(Windows)
            .Produces<T>(StatusCodes.Status200OK, FigureFormats.Json, FigureFormats.Csv, FigureFormats.Xlsx, FigureFormats.Parquet)
            .ProducesProblems(401, 403, 404, 422);
}
