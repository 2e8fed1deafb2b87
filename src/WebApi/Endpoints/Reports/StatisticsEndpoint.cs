using System.Globalization;
using Ccs.Application.Reports;
using Ccs.WebApi.Http;
using CsvHelper;
using MediatR;

namespace Ccs.WebApi.Endpoints.Reports;

/// <summary>Open figures, no person in them.</summary>
public static class StatisticsEndpoint
{
    private const string Csv = "text/csv";

    public static IEndpointRouteBuilder MapStatistics(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/v1/statistics", Get)
            .WithTags("Reports")
            .WithName("GetStatistics")
            .WithSummary(
                "Open figures by agency and month, of months that are over; small counts as a band. As JSON or (Accept: text/csv) as CSV."
            )
            .Produces<Statistics>(StatusCodes.Status200OK, "application/json", Csv)
            .RequireRateLimiting(RateLimits.Public);
        return routes;
    }

    private static async Task<IResult> Get(HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var statistics = await mediator.Send(new GetStatistics(CallerLanguage.Of(http)), cancellation);
        http.Response.Headers.Vary = "Accept, Accept-Language";
        http.Response.Headers.CacheControl = "public, max-age=60";
        return http.Request.Headers.Accept.ToString().Contains(Csv, StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Text(ToCsv(statistics), $"{Csv}; charset=utf-8")
            : TypedResults.Ok(statistics);
    }

    private static string ToCsv(Statistics statistics)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteHeader(
                "month",
                "agencyId",
                "agency",
                "registered",
                "received",
                "answered",
                "answeredLate",
                "upheld",
                "escalated",
                "reopened",
                "resolved",
                "noObjection",
                "rejected",
                "withdrawn",
                "ratings",
                "averageRating"
            );
            foreach (var month in statistics.Months)
            {
                csv.WriteField(month.Month);
                csv.WriteField(month.Agency?.Id);
                csv.WriteField(month.Agency?.Name);
                foreach (var count in month.Figures.Counts)
                {
                    csv.WriteField(count?.ToString(CultureInfo.InvariantCulture) ?? Shown.Band);
                }

                csv.WriteField(month.Figures.AverageRating);
                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
