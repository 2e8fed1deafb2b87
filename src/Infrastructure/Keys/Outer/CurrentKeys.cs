using System.Collections.Concurrent;

namespace Ccs.Infrastructure.Keys.Outer;

/// <summary>
/// The key of each slot that is written under, made when it is first needed. What this node remembers may have been replaced by a rotation
/// elsewhere: the commit looks (<see cref="KeepUnderBucket"/>), and who was wrong forgets and tries again.
/// </summary>
internal sealed class CurrentKeys(OuterKeys keys, KeyTable table, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, KeyName> _known = new(StringComparer.Ordinal);

    /// <summary>For what is filed now. Nothing has to be looked at in the commit: it is destroyed days later, when no call of today is
    /// under way any more.</summary>
    public ValueTask<KeyName> Today(CancellationToken cancellation) => Of(KeyName.DayOf(clock.GetUtcNow()), cancellation);

    public ValueTask<KeyName> Of(string slot, CancellationToken cancellation) =>
        _known.TryGetValue(slot, out var known) ? ValueTask.FromResult(known) : Learn(slot, cancellation);

    public void Forget(string slot) => _known.TryRemove(slot, out _);

    private async ValueTask<KeyName> Learn(string slot, CancellationToken cancellation)
    {
        var current = await table.Find(slot, cancellation) ?? await Begin(slot, cancellation);
        Require(current);
        return _known[slot] = current.Name;
    }

    /// <param name="current">As the database knows it.</param>
    /// <param name="isThere">False where the caller has looked.</param>
    /// <exception cref="KeysException">It is not there, or the folder has another key of this name: that of other nodes is another
    /// folder.</exception>
    public void Require(CurrentKey current, bool isThere = true)
    {
        if (OuterKeys.PrintOf(isThere ? keys.Get(current.Name) : throw keys.Missing(current.Name)) != current.Print)
        {
            throw new KeysException(
                $"The folder of keys ({keys.Place}) has another key {current.Name} than the database knows: "
                    + "every node of one database must use the same folder (Ccs:Keys:Folder)."
            );
        }
    }

    private async Task<CurrentKey> Begin(string slot, CancellationToken cancellation)
    {
        // A day has one key, which nodes that make it at once find in the folder; a bucket goes on after whatever there was.
        var name = new KeyName(slot, slot.StartsWith(KeyName.DayStart, StringComparison.Ordinal) ? 1 : keys.NextGeneration(slot));
        await table.Add(name, OuterKeys.PrintOf(keys.Make(name)), cancellation);
        return await table.Find(slot, cancellation) ?? throw new KeysException($"The key {name} was destroyed while it was made.");
    }
}
