namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>Entries in columns, 16 bytes each, and two more where they have days.</summary>
internal sealed class EntryBlock
{
    /// <summary>It has not ended.</summary>
    public const uint Lasts = uint.MaxValue;

    // Two bytes a day, until 2179.
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    private uint[] _since;
    private uint[] _until;
    private ushort[] _day;
    private int[] _group;
    private ushort[] _what;
    private ushort[] _days;

    public EntryBlock(int room, bool hasDays) =>
        (_since, _until, _day, _group, _what, _days) = (
            new uint[room],
            new uint[room],
            new ushort[room],
            new int[room],
            new ushort[room],
            new ushort[hasDays ? room : 0]
        );

    private EntryBlock(EntryBlock other) =>
        (_since, _until, _day, _group, _what, _days) = (other._since, other._until, other._day, other._group, other._what, other._days);

    public int Room => _since.Length;

    /// <summary>For others than those who read this one.</summary>
    public EntryBlock Copy(int room)
    {
        var copy = new EntryBlock(this);
        copy.Grow(room);
        return copy;
    }

    /// <summary>Nobody reads it yet.</summary>
    public void Grow(int room)
    {
        Array.Resize(ref _since, room);
        Array.Resize(ref _until, room);
        Array.Resize(ref _day, room);
        Array.Resize(ref _group, room);
        Array.Resize(ref _what, room);
        Array.Resize(ref _days, _days.Length == 0 ? 0 : room);
    }

    public void Put(int at, EntryRow row, int group)
    {
        _since[at] = checked((uint)row.Since);
        _until[at] = UntilOf(row);
        _day[at] = DayOf(row);
        _group[at] = group;
        _what[at] = row.What;
        if (_days.Length > 0)
        {
            _days[at] = row.Days;
        }
    }

    /// <returns>Whether it is this one that has ended now.</returns>
    public bool End(int at, EntryRow row, int group)
    {
        if (
            _until[at] != Lasts
            || (_since[at], _day[at], _group[at], _what[at], Days(at)) != ((uint)row.Since, DayOf(row), group, row.What, row.Days)
        )
        {
            return false;
        }

        _until[at] = UntilOf(row);
        return true;
    }

    /// <param name="at">Which.</param>
    /// <param name="mark">Whether there was it then.</param>
    public bool Lives(int at, uint mark) => _since[at] <= mark && _until[at] > mark;

    /// <summary>The number of the day it counts for.</summary>
    public int Day(int at) => Epoch + _day[at];

    public int Group(int at) => _group[at];

    public ushort What(int at) => _what[at];

    public ushort Days(int at) => _days.Length == 0 ? (ushort)0 : _days[at];

    private static ushort DayOf(EntryRow row) => checked((ushort)(row.Day - Epoch));

    private static uint UntilOf(EntryRow row) => row.Until == FiguresSchema.Open ? Lasts : checked((uint)row.Until);
}
