using System.Globalization;
using System.Threading.RateLimiting;
using Ccs.WebApi.Http.Limits;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Http;

/// <summary>
/// How often each call may be made, by whoever makes it: the session, tracking token or draft first, and the address far higher, since
/// whole offices and mobile networks share one. What belongs to one contact, complaint or account (codes, wrong tries, wrong passwords) is
/// counted in the database with it. A call whose endpoint names no limit has <see cref="Staff"/> or <see cref="Public"/>.
/// </summary>
public static class RateLimits
{
    public const string Filing = "filing";
    public const string Drafts = "drafts";
    public const string Begin = "begin";
    public const string Verification = "verification";
    public const string Tracking = "tracking";
    public const string SignIn = "sign-in";
    public const string Uploads = "uploads";
    public const string Pieces = "pieces";
    public const string Public = "public";
    public const string Staff = "staff";

    /// <summary>In Development alone: nothing is limited.</summary>
    internal const string Switch = "Ccs:RateLimits:Enabled";

    /// <summary>By name.</summary>
    public static readonly IReadOnlyDictionary<string, Limit> All = new Limit[]
    {
        new(Filing, 660)
        {
            AtOnce = 60,
            Shared = true,
            OnlyWrites = true,
        },
        new(Begin, 1_300)
        {
            AtOnce = 120,
            PerSecond = 2,
            Shared = true,
        },
        new(Drafts, 3_000) { Session = 300, OnlyWrites = true },
        new(Verification, 300)
        {
            Session = 60,
            Shared = true,
            OnlyWrites = true,
        },
        new(Tracking, 600) { Session = 300, Shared = true },
        new(SignIn, 180)
        {
            AtOnce = 60,
            Shared = true,
            OnlyWrites = true,
        },
        new(Uploads, 400) { Session = 100, OnlyWrites = true },
        new(Pieces, 4_000) { Session = 1_000 },
        new(Public, 6_000),
        new(Staff, 30_000) { Session = 3_000 },
    }.ToDictionary(limit => limit.Name, StringComparer.Ordinal);

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        // A switch for trying things out; in Production there is none.
        var enabled = !development || configuration.GetValue(Switch, true);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<CallLimiter>(provider, enabled));
        services.AddOptions<RateLimiterOptions>().Configure<CallLimiter>((options, limiter) => options.GlobalLimiter = limiter);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) => new ValueTask(Refuse(context.HttpContext, context.Lease));

            // The names are for the endpoints; all of them are looked at by the one limiter.
            foreach (var name in All.Keys)
            {
                options.AddPolicy(name, _ => RateLimitPartition.GetNoLimiter(name));
            }
        });
    }

    internal static TimeSpan WaitOf(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);

    private static async Task Refuse(HttpContext http, RateLimitLease lease)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(WaitOf(lease).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.RetryAfter = seconds;
        await Problem.Write(http, StatusCodes.Status429TooManyRequests, "too-many-requests", seconds);
    }
}
