using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Keys.Rotation;

namespace Ccs.Infrastructure.Keys;

/// <summary>What operators ask about the keys around the data keys, and do with them.</summary>
public interface IKeyKeeping
{
    /// <summary>Null where every key that is written under is in its folder, else what is wrong, for whoever mends it.</summary>
    Task<string?> Trouble(CancellationToken cancellation);

    /// <summary>Tells what wraps the data keys, and what is missing.</summary>
    /// <returns>Whether all of them open.</returns>
    Task<bool> Check(Action<string> tell, CancellationToken cancellation);

    /// <summary>After the database was restored from a dump: the newest ring, or the one that is named, says who lives.</summary>
    /// <returns>Whether all of them open.</returns>
    Task<bool> Restore(string? ring, Action<string> tell, CancellationToken cancellation);
}

internal sealed class KeyKeeping(
    IKeyFiles files,
    KeyTable table,
    CurrentKeys current,
    KeyWrapping wrapping,
    WrappedRows rows,
    KeyRing ring,
    RingRestore restore
) : IKeyKeeping
{
    /// <summary>Anybody may ask; database and folder are asked no more often than this.</summary>
    private static readonly TimeSpan LookedAnew = TimeSpan.FromSeconds(2);

    private long _well;

    public async Task<string?> Trouble(CancellationToken cancellation)
    {
        if (_well != 0 && TimeProvider.System.GetElapsedTime(_well) < LookedAnew)
        {
            return null;
        }

        var trouble = await Look(cancellation);
        _well = trouble is null ? TimeProvider.System.GetTimestamp() : 0;
        return trouble;
    }

    public async Task<bool> Check(Action<string> tell, CancellationToken cancellation)
    {
        tell($"Folder of keys: {files.Place}");
        var newest = ring.Newest();
        tell(newest is null ? "Ring: none." : $"Ring: {newest}, of {(await ring.Head(newest, cancellation)).At:u}");
        var counts = await rows.CountByKey(cancellation);
        foreach (var kind in counts.GroupBy(count => KindOf(count.Key), StringComparer.Ordinal).OrderBy(kind => kind.Key))
        {
            tell($"Data keys under {kind.Key}: {kind.Sum(count => count.Value)}");
        }

        var missing = counts.Where(count => !wrapping.Knows(count.Key)).OrderBy(count => count.Key, StringComparer.Ordinal).ToList();
        foreach (var (name, count) in missing)
        {
            tell($"MISSING: {name}, which wraps {count} data keys; they can't be opened.");
        }

        if (await Look(cancellation) is not { } trouble)
        {
            return missing.Count == 0;
        }

        tell(trouble);
        return false;
    }

    public async Task<bool> Restore(string? ringName, Action<string> tell, CancellationToken cancellation)
    {
        if ((ringName ?? ring.Newest()) is not { } name)
        {
            tell($"There is no ring in the folder of keys ({files.Place}): bring that folder back from its newest backup.");
            tell("Without the ring an older database stays as it is:");
            await Check(tell, cancellation);
            return false;
        }

        var done = await restore.Run(name, cancellation);
        tell($"Ring {name} of {done.RingAt:u}: {done.Changed} data keys taken from it, {done.Removed} of erased complaints removed.");
        return await Check(tell, cancellation);
    }

    private async Task<string?> Look(CancellationToken cancellation)
    {
        try
        {
            // What can't be listed can't be made either; a day that is over may have lost its key. What a node remembers is no proof.
            var names = files.Names().ToHashSet(StringComparer.Ordinal);
            foreach (var key in (await table.All(cancellation)).Where(key => key.Name.IsBucket))
            {
                current.Require(key, isThere: names.Contains(key.Name.ToString()));
            }

            return null;
        }
        catch (Exception trouble) when (trouble is KeysException or IOException or UnauthorizedAccessException)
        {
            return trouble.Message;
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or FormatException)
        {
            return $"A key in the folder of keys ({files.Place}) can't be read: {unreadable.Message}";
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return $"A key in the folder of keys ({files.Place}) does not open under the master key that is named in it.";
        }
    }

    private static string KindOf(string keyId) =>
        KeyName.Parse(keyId) switch
        {
            { IsBucket: true } => "bucket keys",
            { } => "keys of a day",
            null => $"the master key {keyId} (of before there were buckets)",
        };
}
