using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Ccs.WebApi.Http;

/// <summary>
/// How long a call may take: whoever waits for a database that hangs is told so soon (503) instead of being kept. Files on their way in
/// or out take as long as their line does, and what works through many cases has the patience of background work.
/// </summary>
public static class CallBudget
{
    /// <summary>Of a call that does one thing after the other for many cases.</summary>
    public const string Many = "many";

    private const string Key = "Ccs:CallSeconds";
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan OfMany = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddCallBudget(this IServiceCollection services, IConfiguration configuration)
    {
        var usual = configuration.GetValue<double?>(Key) is { } seconds ? TimeSpan.FromSeconds(seconds) : Usual;
        return services.AddRequestTimeouts(options =>
        {
            options.DefaultPolicy = Policy(usual);
            options.AddPolicy(Many, Policy(OfMany));
        });
    }

    /// <summary>After routing, since files are known by their endpoint.</summary>
    public static IApplicationBuilder UseCallBudget(this IApplicationBuilder app) =>
        app.UseRequestTimeouts()
            .Use(
                (http, next) =>
                {
                    if (BringsFiles(http))
                    {
                        http.WithoutBudget();
                    }

                    return next(http);
                }
            );

    /// <summary>From here on the call takes as long as it takes.</summary>
    public static void WithoutBudget(this HttpContext http) => http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();

    /// <summary>Says to the caller that the fault is here and passes.</summary>
    public static Task Refuse(HttpContext http)
    {
        http.Response.Headers.RetryAfter = ComeBack.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        return Problem.Write(http, StatusCodes.Status503ServiceUnavailable, "unavailable");
    }

    private static bool BringsFiles(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null;

    private static RequestTimeoutPolicy Policy(TimeSpan budget) =>
        new()
        {
            Timeout = budget,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = Refuse,
        };
}
