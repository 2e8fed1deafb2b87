using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys.Outer;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ccs.Infrastructure.Keys.Rotation;

/// <summary>
/// What makes erased data gone from every copy: a bucket with an erasure gets a new key, the survivors are wrapped anew, and the old key is
/// destroyed a day later; the key of a day after four. Each step may be the last before a kill: the next run goes on from what it finds.
/// </summary>
internal sealed class KeyRotation(
    DatabaseConnections connections,
    KeyTable table,
    OuterKeys keys,
    CurrentKeys current,
    KeyWrapping wrapping,
    WrappedRows rows,
    KeyRing ring,
    IKeyRecord record,
    TimeProvider clock,
    ILogger<KeyRotation> logger
)
{
    /// <summary>Any number: who works on the keys of this database.</summary>
    internal const long Turn = 0x636373_6B6579;

    /// <summary>A day, less what one night may begin sooner than the last.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(23);

    /// <summary>Rows that are written in one statement.</summary>
    internal int Batch { get; init; } = 500;

    /// <returns>How many data keys were wrapped anew, and how many keys were destroyed.</returns>
    /// <exception cref="KeysException">Something is missing; nothing was changed.</exception>
    public async Task<int> Run(CancellationToken cancellation)
    {
        await using var alone = await connections.Sessions.OpenConnectionAsync(cancellation);
        await using var turn = new NpgsqlCommand($"select pg_try_advisory_lock({Turn})", alone);
        if (await turn.ExecuteScalarAsync(cancellation) is not true)
        {
            return 0;
        }

        await RequireAll(cancellation);
        await Retire(cancellation);
        var moved = await Move(cancellation);
        await ring.Write(await table.All(cancellation), cancellation);
        var destroyed = await Destroy(cancellation);
        await keys.SealAnew();
        if (moved + destroyed > 0)
        {
            logger.LogInformation("{Moved} data keys wrapped anew, {Destroyed} keys destroyed", moved, destroyed);
        }

        return moved + destroyed;
    }

    private bool IsOver(KeyName name) => name.IsOver(clock.GetUtcNow());

    /// <summary>A ring that is written without some of the keys would push out the one that has them.</summary>
    private async Task RequireAll(CancellationToken cancellation)
    {
        var counts = await rows.CountByKey(cancellation);
        var all = await table.All(cancellation);
        foreach (var key in all.Where(key => !IsOver(key.Name) || counts.ContainsKey(key.Name.ToString())))
        {
            current.Require(key);
        }

        foreach (var (name, count) in counts.Where(count => !wrapping.Knows(count.Key)))
        {
            throw new KeysException($"The key {name}, which wraps {count} data keys, is not in the folder of keys ({keys.Place}).");
        }

        if (ring.Newest() is { } newest)
        {
            var here = all.ToDictionary(key => key.Name.Slot, key => key.Name.Generation, StringComparer.Ordinal);
            var head = await ring.Head(newest, cancellation);
            if (head.Generations.Any(bucket => here.GetValueOrDefault(bucket.Key) < bucket.Value))
            {
                throw new KeysException(
                    $"This database is older than the ring {newest} in {keys.Place}. After a restore, run the command: keys restore. "
                        + "A new database needs another folder (Ccs:Keys:Folder)."
                );
            }
        }
    }

    private async Task Retire(CancellationToken cancellation)
    {
        foreach (var old in (await table.All(cancellation)).Where(key => key.Touched && key.Name.IsBucket))
        {
            var name = new KeyName(old.Name.Slot, keys.NextGeneration(old.Name.Slot));
            await table.Replace(old, name, OuterKeys.PrintOf(keys.Make(name)), clock.GetUtcNow(), cancellation);
            current.Forget(name.Slot);
        }
    }

    /// <summary>Whatever stands under a retired key, under that of a day that is over, or, as before there were buckets, under a master
    /// key, goes under the current key of its bucket.</summary>
    private async Task<int> Move(CancellationToken cancellation)
    {
        var live = (await table.All(cancellation)).Where(key => !IsOver(key.Name)).Select(key => key.Name.ToString());
        var stale = (await rows.CountByKey(cancellation)).Keys.Except(live, StringComparer.Ordinal).ToList();
        var (moved, after) = (0, Guid.Empty);
        while (stale.Count > 0)
        {
            var page = await rows.Under(stale, after, Batch, cancellation);
            if (page.Count == 0)
            {
                break;
            }

            List<(WrappedKey, WrappedKey)> anew = [];
            foreach (var row in page)
            {
                var name = await current.Of(KeyName.BucketOf(row.Id), cancellation);
                anew.Add((row, wrapping.Wrap(row.Id, name, wrapping.Open(row.Id, row))));
            }

            moved += await rows.Move(anew, cancellation);
            after = page[^1].Id;
        }

        return moved;
    }

    private async Task<int> Destroy(CancellationToken cancellation)
    {
        var all = (await table.All(cancellation)).ToDictionary(key => key.Name.Slot, key => key.Name, StringComparer.Ordinal);
        var retired = (await table.AllRetired(cancellation)).ToDictionary(key => key.Name, key => key.RetiredAt);
        var before = clock.GetUtcNow() - Grace;

        // Of a generation that is in no table, a run was killed before it came there, or after it left.
        bool IsDue(KeyName name) =>
            retired.TryGetValue(name, out var at)
                ? at <= before
                : IsOver(name) || (name.IsBucket && all.TryGetValue(name.Slot, out var now) && name.Generation < now.Generation);

        var due = keys.All().Concat(all.Values).Concat(retired.Keys).Distinct().Where(IsDue).ToList();
        var counts = due.Count == 0 ? null : await rows.CountByKey(cancellation);
        List<KeyName> free = [];
        foreach (var name in due)
        {
            if (counts!.TryGetValue(name.ToString(), out var left))
            {
                logger.LogError("{Key} still wraps {Count} data keys, and stays", name, left);
            }
            else
            {
                free.Add(name);
            }
        }

        // Recorded first: of a night that ends in between the next one records it again.
        await record.Destroying(free, cancellation);
        foreach (var name in free)
        {
            keys.Destroy(name);
            await table.Forget(name, cancellation);
            current.Forget(name.Slot);
        }

        return free.Count;
    }
}
