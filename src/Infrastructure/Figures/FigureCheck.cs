using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>
/// Whether every event of complaints, up to where the figures have got, was counted: events by kind against what was read, and milestones
/// of rounds against the rows, in one look at all. A difference stays until the figures are rebuilt, or the next count finds none.
/// </summary>
public sealed class FigureCheck(NpgsqlDataSource database)
{
    // The whole history is counted: minutes, where there are many millions.
    private const int Patience = 3_600;

    private static readonly string Count = $"""
        with mark as (
            select coalesce(
                (select last_seq_id from {MartenSetup.Schema}.mt_event_progression where name = '{FiguresProjection.Name}:All'), 0) as seq),
        written as (
            select e.type as kind, count(*) as n from {MartenSetup.Schema}.mt_events e, mark
            where e.seq_id <= mark.seq and e.type = any(@kinds) group by 1),
        {FigureTwice.Different},
        different as (
            select kind from written full join {FiguresSchema.Events} read using (kind) where written.n is distinct from read.n
            union select kind from uneven)
        insert into {FiguresSchema.Checks} (mark, differs)
        select seq, coalesce((select string_agg(kind, ', ' order by kind) from different), '') from mark
        on conflict (mark) do update set differs = excluded.differs
        returning differs
        """;

    private static readonly string[] Kinds = [.. EventNames.All.Where(typeof(IComplaintEvent).IsAssignableFrom).Select(EventNames.Of)];

    /// <returns>The kinds that differ, as a text; null: none.</returns>
    public async Task<string?> Run(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Count);
        command.CommandTimeout = Patience;
        command.Parameters.Add(new NpgsqlParameter("kinds", Kinds));
        command.Parameters.Add(new NpgsqlParameter("milestones", FigureTwice.Kinds));
        return OrNull(await command.ExecuteScalarAsync(cancellation));
    }

    /// <summary>What the last count found.</summary>
    public async Task<string?> Found(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select differs from {FiguresSchema.Checks} order by mark desc limit 1");
        return OrNull(await command.ExecuteScalarAsync(cancellation));
    }

    private static string? OrNull(object? differs) => differs is string { Length: > 0 } kinds ? kinds : null;
}
