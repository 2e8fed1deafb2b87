using System.Text.Encodings.Web;
using System.Xml;
using Ccs.Infrastructure.Gateways;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Jobs;

namespace Ccs.WebApi.Endpoints.Development;

/// <summary>Mapped in Development and nowhere else: the mailbox, the clock, and the jobs.</summary>
public static class DevelopmentEndpoints
{
    public static IEndpointRouteBuilder MapDevelopment(this IEndpointRouteBuilder routes)
    {
        var dev = routes.MapGroup("/dev");
        dev.ExcludeFromDescription().DisableRequestTimeout();
        dev.MapGet(
            "/mailbox.json",
            (DevelopmentMailbox mailbox, string? to, Guid? since) =>
                mailbox.Items.TakeWhile(item => item.Id != since).Where(item => to is null || item.To == to)
        );
        dev.MapGet("/mailbox", (DevelopmentMailbox mailbox) => TypedResults.Text(Page(mailbox.Items), "text/html; charset=utf-8"));
        dev.MapPost("/clock", (ClockBody body, MovableClock clock) => Advance(body, clock));
        dev.MapGet("/clock", (MovableClock clock) => new { now = clock.GetUtcNow() });
        dev.MapPost(
            "/jobs/{name}",
            async (string name, JobRunner jobs, CancellationToken cancellation) =>
                HangfireSetup.Jobs.Any(job => job.Name == name)
                    ? Results.Ok(new { job = name, done = await jobs.Run(name, cancellation) })
                    : Results.NotFound()
        );
        return routes;
    }

    private static IResult Advance(ClockBody body, MovableClock clock)
    {
        try
        {
            return Results.Ok(new { now = clock.Advance(XmlConvert.ToTimeSpan(body.Advance ?? string.Empty)) });
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            throw new BadHttpRequestException("advance must be a duration such as PT72H that is not negative.", exception);
        }
    }

    private static string Page(IEnumerable<MailboxItem> items)
    {
        var html = HtmlEncoder.Default;
        var rows = items.Select(item =>
            $"<article><h2>{html.Encode(item.Subject ?? "SMS")}</h2><p><bdi>{html.Encode(item.To)}</bdi> · {item.Channel} · "
            + $"<time>{item.SentAt:u}</time></p><pre dir=\"auto\">{html.Encode(item.Body)}</pre></article>"
        );
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            + "<title>Mailbox (Development)</title><h1>Mailbox (Development)</h1><p>Newest first. Nothing here leaves this machine.</p>"
            + string.Concat(rows)
            + "</html>";
    }
}

/// <param name="Advance">ISO 8601 duration, such as <c>PT72H</c>.</param>
public sealed record ClockBody(string? Advance);
