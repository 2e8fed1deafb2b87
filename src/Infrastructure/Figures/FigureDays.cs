using Ccs.Application.Figures;
using Ccs.Domain.Time;
using Ccs.Infrastructure.Storage;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>What was known at the end of a day.</summary>
internal sealed class FigureDays(NpgsqlDataSource database, IDocumentStore store, DirectoryPast directory, TimeProvider clock)
{
    /// <summary>Of the rules of counting: whoever changes what is counted, or who is charged, gives it the next number.
    /// What changed with each stands in docs/insight.md.</summary>
    public const int Definition = 3;

    // What was read before the first event of a later day is what was known; without one, all that has been read.
    private const string Mark = $"""
        select
            (select min(seq) - 1 from {FiguresSchema.Marks} where day > @day),
            coalesce((select last_seq_id from {MartenSetup.Schema}.mt_event_progression where name = '{FiguresProjection.Name}:All'), 0)
        """;

    public async Task<FigureKnown> Known(DateOnly? day, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        if (day > today)
        {
            throw FigureRefusals.Future();
        }

        var (mark, isFinal) = await MarkOf(day ?? today, today, cancellation);
        await using var session = store.QuerySession();
        var then = (await directory.Read(session, cancellation)).At(mark);
        return new FigureKnown(day ?? today, mark, isFinal, Definition, then);
    }

    private async Task<(long Mark, bool IsFinal)> MarkOf(DateOnly day, DateOnly today, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Mark);
        command.Parameters.Add(new NpgsqlParameter("day", day));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return day == today || reader.IsDBNull(0) ? (reader.GetInt64(1), false) : (reader.GetInt64(0), true);
    }
}
