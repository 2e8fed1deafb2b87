using System.Runtime.InteropServices;

namespace Ccs.Infrastructure.Figures;

/// <summary>An entry of a charge, as it stands in its row.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChargeRow(
    long Filed,
    long Since,
    long Until,
    int Day,
    short Agency,
    short Service,
    short Category,
    short Chosen,
    short Governorate,
    short Facets,
    short N,
    short X
);

/// <summary>
/// The entries of charges in columns, 32 bytes each, of all that was known at a mark. Entries are only added. So whoever asks as of a mark
/// that is not above <see cref="Mark"/> sees the same, whatever is added meanwhile: what comes is later than that, and what ends does so
/// later.
/// </summary>
internal sealed class FigureColumns
{
    /// <summary>No entry follows.</summary>
    public const int None = 0;

    /// <summary>It has not ended.</summary>
    public const uint Lasts = uint.MaxValue;

    private const int FirstRoom = 1 << 16;

    private FigureColumns(FigureColumns? before, int room)
    {
        Since = Grown(before?.Since, room);
        Until = Grown(before?.Until, room);
        Next = Grown(before?.Next, room);
        Day = Grown(before?.Day, room);
        Agency = Grown(before?.Agency, room);
        Service = Grown(before?.Service, room);
        Category = Grown(before?.Category, room);
        Chosen = Grown(before?.Chosen, room);
        Governorate = Grown(before?.Governorate, room);
        Facets = Grown(before?.Facets, room);
        N = Grown(before?.N, room);
        X = Grown(before?.X, room);
        Complaints = before?.Complaints ?? [];
        Count = before?.Count ?? 1;
    }

    public uint[] Since { get; }

    public uint[] Until { get; }

    /// <summary>The next entry of the same complaint, or <see cref="None"/>.</summary>
    public int[] Next { get; }

    public int[] Day { get; }

    public short[] Agency { get; }

    public short[] Service { get; }

    public short[] Category { get; }

    public short[] Chosen { get; }

    public short[] Governorate { get; }

    public short[] Facets { get; }

    public byte[] N { get; }

    public byte[] X { get; }

    /// <summary>Each complaint by the number of its filing, with its first and its last entry.</summary>
    public List<(long Filed, int First)> Complaints { get; }

    /// <summary>How many of them there are here.</summary>
    public int ComplaintCount { get; private set; }

    /// <summary>The place of the next entry; the first place is empty.</summary>
    public int Count { get; private set; }

    /// <summary>All until this event is here.</summary>
    public long Mark { get; private set; }

    public static FigureColumns Empty(int room = FirstRoom) => new(null, room);

    /// <summary>With what came since: new entries, and those that are here and have ended.</summary>
    /// <param name="rows">Both.</param>
    /// <param name="after">What began after it is new.</param>
    /// <param name="places">Where the complaints stand; kept by whoever adds.</param>
    /// <param name="mark">Of what there is then.</param>
    public FigureColumns With(IReadOnlyList<ChargeRow> rows, long after, ComplaintPlaces places, long mark)
    {
        var room = Since.Length;
        while (room < Count + rows.Count)
        {
            room += room / 4;
        }

        var more = new FigureColumns(this, room);
        foreach (var row in rows)
        {
            if (row.Since > after)
            {
                more.Add(row, places);
            }
            else
            {
                more.End(row, places);
            }
        }

        more.ComplaintCount = more.Complaints.Count;
        more.Mark = mark;
        return more;
    }

    private void Add(ChargeRow row, ComplaintPlaces places)
    {
        var at = Count++;
        Since[at] = checked((uint)row.Since);
        Until[at] = UntilOf(row);
        Day[at] = row.Day;
        Agency[at] = row.Agency;
        Service[at] = row.Service;
        Category[at] = row.Category;
        Chosen[at] = row.Chosen;
        Governorate[at] = row.Governorate;
        Facets[at] = row.Facets;
        N[at] = (byte)row.N;
        X[at] = (byte)row.X;
        if (places.Find(row.Filed) is { } place)
        {
            Next[places.Last[place]] = at;
            places.Last[place] = at;
        }
        else
        {
            places.Add(row.Filed, Complaints.Count, at);
            Complaints.Add((row.Filed, at));
        }
    }

    /// <summary>Of two that are alike in everything it is the same which of them ends.</summary>
    private void End(ChargeRow row, ComplaintPlaces places)
    {
        for (var at = places.Find(row.Filed) is { } place ? Complaints[place].First : None; at != None; at = Next[at])
        {
            if (
                Until[at] == Lasts
                && (Since[at], Day[at], Agency[at], N[at], X[at]) == ((uint)row.Since, row.Day, row.Agency, (byte)row.N, (byte)row.X)
            )
            {
                Until[at] = UntilOf(row);
                return;
            }
        }
    }

    private static uint UntilOf(ChargeRow row) => row.Until == FiguresSchema.Open ? Lasts : checked((uint)row.Until);

    private static T[] Grown<T>(T[]? before, int room)
    {
        if (before is not null && before.Length >= room)
        {
            return before;
        }

        var grown = new T[room];
        before?.CopyTo(grown, 0);
        return grown;
    }
}
