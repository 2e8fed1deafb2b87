namespace Ccs.Infrastructure.Storage;

/// <summary>A small set of the database's that every call asks for: looked at in memory, loaded anew when it is older than it may be, and
/// by one caller at a time.</summary>
/// <param name="lifetime">How old it may be.</param>
/// <param name="load">From the database.</param>
/// <param name="clock">Tells its age.</param>
internal sealed class Refreshed<T>(TimeSpan lifetime, Func<CancellationToken, Task<T>> load, TimeProvider clock) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile Loaded? _loaded;

    public async ValueTask<T> Get(CancellationToken cancellation) => Fresh() ?? await Load(cancellation);

    /// <summary>This node has just changed it.</summary>
    public void Forget() => _loaded = null;

    public void Dispose() => _turn.Dispose();

    private T? Fresh() => _loaded is { } loaded && clock.GetElapsedTime(loaded.At) <= lifetime ? loaded.Value : null;

    private async Task<T> Load(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            // Somebody else may have loaded it while this one waited.
            if (Fresh() is { } value)
            {
                return value;
            }

            var at = clock.GetTimestamp();
            var loaded = new Loaded(await load(cancellation), at);
            _loaded = loaded;
            return loaded.Value;
        }
        finally
        {
            _turn.Release();
        }
    }

    private sealed record Loaded(T Value, long At);
}
