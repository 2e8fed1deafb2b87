using Ccs.Domain.Figures.Entries;

namespace Ccs.Infrastructure.Figures;

/// <summary>An entry of a complaint.</summary>
/// <param name="Filed">The number of its filing: it is known by it.</param>
/// <param name="Key">Which of its entries.</param>
/// <param name="Since">The event from which on there is it.</param>
/// <param name="Until">The event from which on there is it no more.</param>
/// <param name="Of">What is counted.</param>
internal sealed record Lasting<T>(long Filed, EntryKey Key, long Since, long Until, T Of);

/// <summary>What events of a page change in the entries of one kind.</summary>
internal sealed class EntryChanges<T>
    where T : class
{
    private readonly Dictionary<(long, EntryKey), Lasting<T>> _open = [];
    private readonly List<Lasting<T>> _over = [];
    private readonly List<(long Filed, EntryKey Key, long Seq)> _ended = [];

    /// <summary>Those that began with the page.</summary>
    public IReadOnlyList<Lasting<T>> Begun => [.. _over, .. _open.Values];

    /// <summary>Those of before it that ended.</summary>
    public IReadOnlyList<(long Filed, EntryKey Key, long Seq)> Ended => _ended;

    /// <param name="filed">Of which complaint.</param>
    /// <param name="seq">The event between the two.</param>
    /// <param name="before">Its entries as they were.</param>
    /// <param name="after">As they are.</param>
    public void Add(long filed, long seq, IReadOnlyDictionary<EntryKey, T> before, IReadOnlyDictionary<EntryKey, T> after)
    {
        foreach (var (key, was) in before)
        {
            if (!after.TryGetValue(key, out var now) || !was.Equals(now))
            {
                End(filed, key, seq);
            }
        }

        foreach (var (key, now) in after)
        {
            if (!before.TryGetValue(key, out var was) || !was.Equals(now))
            {
                _open.Add((filed, key), new Lasting<T>(filed, key, seq, FiguresSchema.Open, now));
            }
        }
    }

    private void End(long filed, EntryKey key, long seq)
    {
        if (_open.Remove((filed, key), out var begun))
        {
            _over.Add(begun with { Until = seq });
        }
        else
        {
            _ended.Add((filed, key, seq));
        }
    }
}
