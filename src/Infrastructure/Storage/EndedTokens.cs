using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Ccs.Infrastructure.Keys;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// Kept in the database and looked at in memory: there are few, an hour long, and every look at a complaint asks. A node looks for those
/// that others ended every two seconds, while somebody asks.
/// </summary>
internal sealed class EndedTokens(IDocumentStore store, TimeProvider clock) : IEndedTokens, IDisposable
{
    private readonly Refreshed<FrozenSet<string>> _hashes = new(
        TimeSpan.FromSeconds(2),
        async cancellation =>
        {
            await using var session = store.QuerySession();
            var hashes = await session.Query<EndedToken>().Select(ended => ended.Id).ToListAsync(cancellation);
            return hashes.ToFrozenSet(StringComparer.Ordinal);
        },
        clock
    );

    public async ValueTask<bool> Has(string token, CancellationToken cancellation)
    {
        var hashes = await _hashes.Get(cancellation);
        return hashes.Count > 0 && hashes.Contains(HashOf(token));
    }

    public async Task Add(string token, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var session = store.LightweightSession();
        session.Store(new EndedToken(HashOf(token), expiresAt));
        session.DeleteWhere<EndedToken>(ended => ended.ExpiresAt < now);
        await session.SaveChangesAsync(cancellation);
        _hashes.Forget();
    }

    public void Dispose() => _hashes.Dispose();

    private static string HashOf(string token) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <param name="Id">A hash of the token.</param>
/// <param name="ExpiresAt">UTC; then the row goes with the next that is added.</param>
public sealed record EndedToken(string Id, DateTimeOffset ExpiresAt);
