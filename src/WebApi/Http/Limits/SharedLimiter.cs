using System.Threading.RateLimiting;
using Ccs.Application.Ports;

namespace Ccs.WebApi.Http.Limits;

/// <summary>
/// A limit that all nodes share, in windows of ten minutes by the clock. Each node takes a twentieth of it at a time from the database and
/// grants it from memory, so that most calls cost no statement, and never more is granted than there is. What a node took and does not
/// need is lost to the others until the next window.
/// </summary>
internal sealed class SharedLimiter(string key, int most, ISharedCounts counts, TimeProvider clock) : RateLimiter
{
    private const int Parts = 20;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly int _part = Math.Max(1, most / Parts);
    private DateTimeOffset _window;
    private int _left;
    private bool _usedUp;
    private long _lastAsked = TimeProvider.System.GetTimestamp();

    public override TimeSpan? IdleDuration => TimeProvider.System.GetElapsedTime(_lastAsked);

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(permitCount == 0, TimeSpan.Zero);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        _lastAsked = TimeProvider.System.GetTimestamp();
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            Turn(now);
            if (_left == 0 && !_usedUp)
            {
                _left = await More(cancellationToken);
                _usedUp = _left < _part;
            }

            if (_left == 0)
            {
                return new Lease(false, _window + Limit.Window - now);
            }

            _left--;
            return new Lease(true, TimeSpan.Zero);
        }
        finally
        {
            _turn.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _turn.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Turn(DateTimeOffset now)
    {
        var window = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Limit.Window.Ticks), TimeSpan.Zero);
        if (window != _window)
        {
            (_window, _left, _usedUp) = (window, 0, false);
        }
    }

    /// <summary>A database that is away refuses nobody here: it will do so itself.</summary>
    private async Task<int> More(CancellationToken cancellation)
    {
        try
        {
            return await counts.Take(key, _window, _part, most, cancellation);
        }
        catch (Exception away) when (away is Npgsql.NpgsqlException or TimeoutException)
        {
            return _part;
        }
    }

    private sealed class Lease(bool granted, TimeSpan wait) : RateLimitLease
    {
        public override bool IsAcquired => granted;

        public override IEnumerable<string> MetadataNames => granted ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = !granted && metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
