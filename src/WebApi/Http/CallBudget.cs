using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

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

    /// <summary>
    /// Waiting for one's turn is no part of the budget: whoever waits for neighbours is served when it is their turn, and not refused for
    /// waiting. What comes after has a budget of its own.
    /// </summary>
    /// <param name="http">The call; what follows the work has no budget.</param>
    /// <param name="turn">Waits.</param>
    /// <param name="work">What is done then.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <exception cref="TimeoutException">The work took too long.</exception>
    public static async Task<T> AfterTurn<T>(
        this HttpContext http,
        Func<CancellationToken, Task> turn,
        Func<CancellationToken, Task<T>> work,
        CancellationToken cancellation
    )
    {
        http.WithoutBudget();
        await turn(cancellation);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var policy = http.RequestServices.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy;
        budget.CancelAfter(policy?.Timeout ?? Usual);
        try
        {
            return await work(budget.Token);
        }
        catch (OperationCanceledException late) when (budget.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The call took too long.", late);
        }
    }

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
