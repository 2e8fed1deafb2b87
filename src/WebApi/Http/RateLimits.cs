using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Http;

/// <summary>
/// How often one address may call each public endpoint. Generous, since whole offices and mobile networks share an address; what must be
/// counted exactly (codes for a contact, wrong tries, wrong passwords) is counted in the database instead.
/// </summary>
public static class RateLimits
{
    public const string Filing = "filing";
    public const string Verification = "verification";
    public const string Tracking = "tracking";
    public const string SignIn = "sign-in";
    public const string Uploads = "uploads";
    public const string Pieces = "pieces";
    public const string Public = "public";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, int> PerWindow = new(StringComparer.Ordinal)
    {
        [Filing] = 60,
        [Verification] = 120,
        [Tracking] = 300,
        [SignIn] = 60,
        [Uploads] = 200,
        [Pieces] = 2_000,
        [Public] = 3_000,
    };

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        // A switch for trying things out; in Production there is none.
        var enabled = !development || configuration.GetValue("Ccs:RateLimits:Enabled", true);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) => new ValueTask(Refuse(context));
            foreach (var (name, permits) in PerWindow)
            {
                options.AddPolicy(
                    name,
                    http => enabled && Counts(http, name) ? Limit(http, name, permits) : RateLimitPartition.GetNoLimiter(name)
                );
            }
        });
    }

    /// <summary>Looking at a page that takes files is no upload.</summary>
    private static bool Counts(HttpContext http, string name) => name != Uploads || !HttpMethods.IsGet(http.Request.Method);

    private static RateLimitPartition<string> Limit(HttpContext http, string name, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            $"{name} {http.Connection.RemoteIpAddress}",
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = Window,
                SegmentsPerWindow = 10,
            }
        );

    private static async Task Refuse(OnRejectedContext context)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.HttpContext.Response.Headers.RetryAfter = seconds;
        await Problem.Write(context.HttpContext, StatusCodes.Status429TooManyRequests, "too-many-requests", seconds);
    }
}
