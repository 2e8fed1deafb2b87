using Npgsql;

namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>Where the entries of a kind are read, and what their own values are.</summary>
/// <param name="Table">Of the kind.</param>
/// <param name="Own">Its own columns.</param>
/// <param name="HasDays">The last of them is how long it took.</param>
/// <param name="Condition">Which of the rows.</param>
internal abstract record EntrySource(string Table, string Own, bool HasDays, string Condition = "true")
{
    private const int FirstOwn = 10;

    /// <summary>What <see cref="RowOf"/> reads.</summary>
    public string Columns => $"filed, since, until, day - date '0001-01-01', agency, service, category, chosen, governorate, facets, {Own}";

    public EntryRow RowOf(NpgsqlDataReader reader)
    {
        var (what, days) = Of(reader, FirstOwn);
        return new EntryRow(
            reader.GetInt64(0),
            reader.GetInt64(1),
            reader.GetInt64(2),
            reader.GetInt32(3),
            new EntryGroup(
                reader.GetInt16(4),
                reader.GetInt16(5),
                reader.GetInt16(6),
                reader.GetInt16(7),
                reader.GetInt16(8),
                reader.GetInt16(9)
            ),
            what,
            days
        );
    }

    protected abstract (ushort What, ushort Days) Of(NpgsqlDataReader reader, int at);
}

/// <summary>Charges: the terms that have it in their n, and in their x.</summary>
internal sealed record ChargeSource() : EntrySource(FiguresSchema.Charges, "n, x", HasDays: false)
{
    private const int Bits = 8;

    public static ushort Pack(int n, int x) => checked((ushort)(checked((byte)n) | (checked((byte)x) << Bits)));

    public static (int N, int X) Unpack(ushort what) => (what & byte.MaxValue, what >> Bits);

    protected override (ushort What, ushort Days) Of(NpgsqlDataReader reader, int at) =>
        (Pack(reader.GetInt16(at), reader.GetInt16(at + 1)), 0);
}

/// <summary>Clocks that don't run any more: how they ended.</summary>
internal sealed record ClockSource() : EntrySource(FiguresSchema.Clocks, "state, days", HasDays: true, "state <> 0")
{
    protected override (ushort What, ushort Days) Of(NpgsqlDataReader reader, int at) =>
        ((ushort)reader.GetInt16(at), (ushort)reader.GetInt16(at + 1));
}

/// <summary>Hand-overs: from whose move to whose, and how it ended, by its number.</summary>
internal sealed record HandOverSource() : EntrySource(FiguresSchema.HandOvers, "move, next, next_move, ended_by, days", HasDays: true)
{
    public Numbered<HandOverMove> Moves { get; } = new();

    protected override (ushort What, ushort Days) Of(NpgsqlDataReader reader, int at) =>
        (checked((ushort)Moves.Of(HandOverMove.Read(reader, at))), (ushort)reader.GetInt16(at + 4));
}
