using System.Collections.Frozen;
using Ccs.Application.Ports;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// Kept in the database and looked at in memory, since every act of a complainant asks. Another node knows of a new one within a minute.
/// </summary>
internal sealed class OfficeNetworks(IDocumentStore store, TimeProvider clock) : IOfficeNetworks, IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly Refreshed<FrozenDictionary<string, DateTimeOffset>> _networks = new(
        TimeSpan.FromMinutes(1),
        async cancellation =>
        {
            await using var session = store.QuerySession();
            var networks = await session.Query<OfficeNetwork>().ToListAsync(cancellation);
            return networks.ToFrozenDictionary(network => network.Id, network => network.LastAt, StringComparer.Ordinal);
        },
        clock
    );

    public async ValueTask<bool> Has(string network, CancellationToken cancellation) =>
        network.Length > 0
        && (await _networks.Get(cancellation)).TryGetValue(network, out var lastAt)
        && lastAt > clock.GetUtcNow() - Lifetime;

    /// <summary>Nothing is written where it is known of the same day.</summary>
    public async Task SignedIn(string network, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (
            network.Length == 0
            || ((await _networks.Get(cancellation)).TryGetValue(network, out var lastAt) && now - lastAt < TimeSpan.FromDays(1))
        )
        {
            return;
        }

        var old = now - Lifetime;
        await using var session = store.LightweightSession();
        session.Store(new OfficeNetwork(network, now));
        session.DeleteWhere<OfficeNetwork>(other => other.LastAt < old);
        await session.SaveChangesAsync(cancellation);
        _networks.Forget();
    }

    public void Dispose() => _networks.Dispose();
}

/// <param name="Id">Keyed text of the network.</param>
/// <param name="LastAt">The last sign-in from there, to a day.</param>
public sealed record OfficeNetwork(string Id, DateTimeOffset LastAt);
