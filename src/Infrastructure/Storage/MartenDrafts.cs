using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Keys.Outer;
using JasperFx;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// Drafts as documents with sessions of their own. Whoever has the database has a hash of the token, and can neither find whose a draft is
/// nor open it without both the token and the key of the day on which it was last written.
/// </summary>
internal sealed class MartenDrafts(IDocumentStore store, DaySeals seals, ICallerNetwork network, DraftSpace space, TimeProvider clock)
    : IDrafts
{
    private const int Tries = 3;

    public async Task<string?> Read(string token, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        return await session.LoadAsync<Draft>(IdOf(token), cancellation) is { } draft ? Open(draft, token) : null;
    }

    public async Task<string?> Write(string token, Func<string?, string?> change, TimeSpan lifetime, CancellationToken cancellation)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await TryWrite(token, change, lifetime, cancellation);
            }
            catch (Exception lost) when (lost is ConcurrencyException or DocumentAlreadyExistsException)
            {
                // It was removed meanwhile: once more, from what stands there now.
                if (left == 1)
                {
                    throw new ChangedMeanwhileException();
                }
            }
        }
    }

    public async Task Remove(string token, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Delete<Draft>(IdOf(token));
        await session.SaveChangesAsync(cancellation);
    }

    private async Task<string?> TryWrite(string token, Func<string?, string?> change, TimeSpan lifetime, CancellationToken cancellation)
    {
        // Asked for before there is a transaction, since it may take a connection of its own.
        var today = await seals.Today(cancellation);
        await using var session = store.LightweightSession();
        await Turn(session, IdOf(token), cancellation);
        var before = await session.LoadAsync<Draft>(IdOf(token), cancellation);
        var content = before is null ? null : Open(before, token);
        if (change(content) is not { } changed)
        {
            return content;
        }

        var kept = seals.Seal(today, Purpose(token), changed);
        var draft = new Draft(IdOf(token), kept, clock.GetUtcNow() + lifetime)
        {
            Network = before?.Network ?? network.Token,
            Size = kept.Length,
        };
        await space.Require(session, draft, before?.Size ?? 0, cancellation);
        if (before is null)
        {
            session.Insert(draft);
        }
        else
        {
            session.Store(draft);
        }

        await session.SaveChangesAsync(cancellation);
        return changed;
    }

    /// <summary>
    /// One write of a draft after the other, until the end of the transaction; also where there is no row yet. Whoever tried again without
    /// a turn would lose to everybody else often enough.
    /// </summary>
    private static async Task Turn(IDocumentSession session, string id, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var turn = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended(@id, 0))");
        turn.Parameters.AddWithValue("id", $"draft {id}");
        await session.ExecuteAsync(turn, cancellation);
    }

    private string? Open(Draft draft, string token) =>
        draft.ExpiresAt > clock.GetUtcNow() ? seals.Open(Purpose(token), draft.Content) : null;

    private static string Purpose(string token) => $"draft {token}";

    private static string IdOf(string token) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <param name="Id">A hash of the token.</param>
/// <param name="Content">Personal data, sealed under the key of the day and the token.</param>
/// <param name="ExpiresAt">UTC; after it nobody is shown it, and the next run of the job takes it away.</param>
public sealed record Draft(string Id, string Content, DateTimeOffset ExpiresAt)
{
    /// <summary>Keyed: from where it was begun; null or empty where that is not known.</summary>
    public string? Network { get; init; }

    /// <summary>Bytes of <see cref="Content"/>.</summary>
    public int Size { get; init; }
}
