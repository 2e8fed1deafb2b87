namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>
/// Entries that came since the past was read, as chains that hang on their complaints, the last one first. They are only added: whoever
/// counts as many as there were then sees no later ones.
/// </summary>
internal sealed class LateEntries
{
    /// <summary>No entry follows.</summary>
    public const int None = 0;

    private readonly EntryBlock _block;
    private readonly int[] _next;
    private readonly int[] _heads;
    private readonly uint[] _filed;
    private readonly Dictionary<uint, int> _newcomers;
    private readonly int _complaints;

    /// <param name="complaints">That have a past.</param>
    /// <param name="hasDays">Of this kind.</param>
    public LateEntries(int complaints, bool hasDays)
    {
        (_block, _next, _heads, _filed, _newcomers) = (new EntryBlock(1, hasDays), [None], [], [], []);
        _complaints = complaints;
    }

    private LateEntries(LateEntries before, int room)
    {
        (_next, _heads, _filed) = (before._next, before._heads, before._filed);
        Array.Resize(ref _next, room);
        Array.Resize(ref _filed, room);
        Array.Resize(ref _heads, before._complaints + room);
        (_block, _newcomers, _complaints) = (before._block.Copy(room), before._newcomers, before._complaints);
        (Count, Newcomers) = (before.Count, before.Newcomers);
    }

    public EntryBlock Block => _block;

    /// <summary>The place of the next one; the first place is empty.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>Complaints without a past.</summary>
    public int Newcomers { get; private set; }

    /// <summary>The same, or a copy where that is too small: those who read this one go on with it.</summary>
    public LateEntries For(int more) => Count + more <= _block.Room ? this : new LateEntries(this, Bigger(Count + more));

    /// <param name="complaint">Its number; null: it has no past.</param>
    /// <param name="row">Of it.</param>
    /// <param name="group">Of the row.</param>
    public void Add(int? complaint, EntryRow row, int group)
    {
        var at = Count++;
        var of = complaint ?? Newcomer(checked((uint)row.Filed));
        _block.Put(at, row, group);
        _next[at] = _heads[of];

        // Who follows it finds the entry whole.
        Volatile.Write(ref _heads[of], at);
    }

    /// <returns>Whether it was here, and has ended now.</returns>
    public bool End(int? complaint, EntryRow row, int group)
    {
        if (complaint is null && !_newcomers.ContainsKey((uint)row.Filed))
        {
            return false;
        }

        for (var at = First(complaint ?? _newcomers[(uint)row.Filed]); at != None; at = _next[at])
        {
            if (_block.End(at, row, group))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of the filing.</summary>
    /// <param name="newcomer">Which of <see cref="Newcomers"/>.</param>
    public uint Filed(int newcomer) => _filed[newcomer];

    public int First(int complaint) => _heads.Length == 0 ? None : Volatile.Read(ref _heads[complaint]);

    public int After(int at) => _next[at];

    private int Newcomer(uint filed)
    {
        if (!_newcomers.TryGetValue(filed, out var complaint))
        {
            complaint = _complaints + Newcomers;
            _filed[Newcomers++] = filed;
            _newcomers.Add(filed, complaint);
        }

        return complaint;
    }

    private static int Bigger(int room) => room + (room / 4) + 1024;
}
