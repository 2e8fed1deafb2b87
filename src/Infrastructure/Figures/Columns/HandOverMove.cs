using System.Runtime.InteropServices;
using Npgsql;

namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>What there is to a hand-over besides who let go: in the small numbers of its row.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HandOverMove(short Move, short? Next, short? NextMove, short EndedBy)
{
    /// <param name="reader">With <c>move, next, next_move, ended_by</c>.</param>
    /// <param name="at">Where they begin.</param>
    public static HandOverMove Read(NpgsqlDataReader reader, int at) =>
        new(
            reader.GetInt16(at),
            reader.IsDBNull(at + 1) ? null : reader.GetInt16(at + 1),
            reader.IsDBNull(at + 2) ? null : reader.GetInt16(at + 2),
            reader.GetInt16(at + 3)
        );
}
