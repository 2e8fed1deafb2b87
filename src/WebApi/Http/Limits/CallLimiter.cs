using System.Threading.RateLimiting;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Http.Limits;

/// <summary>All limits of a call, one after the other; the first that is used up refuses it.</summary>
public sealed class CallLimiter(ISharedCounts counts, TimeProvider clock, bool enabled) : PartitionedRateLimiter<HttpContext>
{
    private const int Segments = 10;

    /// <summary>Who waits at the brake: half a minute's worth, after which most clients have given up.</summary>
    private const int PatienceSeconds = 30;

    private readonly PartitionedRateLimiter<Step> _steps = PartitionedRateLimiter.Create<Step, Step>(step =>
        RateLimitPartition.Get(step, one => LimiterOf(one, counts, clock))
    );

    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => null;

    /// <summary>
    /// For what is known to be done only in the middle of a call. There may be a brake: whoever calls this within the budget of a call
    /// does so by <see cref="CallBudget.AfterTurn"/>.
    /// </summary>
    /// <exception cref="TooManyException">It is done too often.</exception>
    public async Task Demand(HttpContext http, string name, CancellationToken cancellation)
    {
        using var lease = await Take(http, RateLimits.All[name], cancellation);
        if (!lease.IsAcquired)
        {
            throw new TooManyException("too-many-requests", RateLimits.WaitOf(lease));
        }
    }

    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount) => Granted.Not;

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        HttpContext resource,
        int permitCount,
        CancellationToken cancellationToken
    ) => LimitOf(resource) is { } limit ? await Take(resource, limit, cancellationToken) : Granted.Yes;

    /// <summary>Null for what is in memory and the same for everybody, and for the error page in the place of another.</summary>
    public static Limit? LimitOf(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        if (
            metadata?.GetMetadata<DisableRateLimitingAttribute>() is not null
            || http.Features.Get<IStatusCodeReExecuteFeature>() is not null
        )
        {
            return null;
        }

        var usual = RateLimits.All[metadata?.GetMetadata<IAuthorizeData>() is null ? RateLimits.Public : RateLimits.Staff];
        return
            metadata?.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is { } name
            && RateLimits.All.TryGetValue(name, out var limit)
            && !(limit.OnlyWrites && IsRead(http.Request.Method))
            ? limit
            : usual;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _steps.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private async ValueTask<RateLimitLease> Take(HttpContext http, Limit limit, CancellationToken cancellation)
    {
        if (!enabled)
        {
            return Granted.Yes;
        }

        foreach (var step in Step.Of(http, limit))
        {
            var lease = await _steps.AcquireAsync(step, 1, cancellation);
            if (!lease.IsAcquired)
            {
                return lease;
            }

            lease.Dispose();
        }

        return Granted.Yes;
    }

    private static RateLimiter LimiterOf(Step step, ISharedCounts counts, TimeProvider clock) =>
        step.Kind switch
        {
            StepKind.Brake => new TokenBucketRateLimiter(
                new TokenBucketRateLimiterOptions
                {
                    TokenLimit = step.Most,
                    TokensPerPeriod = step.PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = PatienceSeconds * step.PerSecond,
                    // By the one timer of all steps.
                    AutoReplenishment = false,
                }
            ),
            StepKind.Shared => new SharedLimiter(step.Key, step.Most, counts, clock),
            _ => new SlidingWindowRateLimiter(
                new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = step.Most,
                    Window = Limit.Window,
                    SegmentsPerWindow = Segments,
                    AutoReplenishment = false,
                }
            ),
        };

    private sealed class Granted(bool granted) : RateLimitLease
    {
        public static readonly Granted Yes = new(true);
        public static readonly Granted Not = new(false);

        public override bool IsAcquired => granted;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
