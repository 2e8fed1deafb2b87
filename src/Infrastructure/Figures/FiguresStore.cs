using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Infrastructure.Figures.Columns;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>The figures: what has ended and is counted by many from the columns of this node, or, without them, by SQL as all the
/// others.</summary>
internal sealed class FiguresStore(NpgsqlDataSource database, FigureDays days, FigureImages? images) : IFigures
{
    public Task Ready(CancellationToken cancellation) => images?.Ready(cancellation) ?? Task.CompletedTask;

    public Task<FigureKnown> Known(DateOnly? day, CancellationToken cancellation) => days.Known(day, cancellation);

    public async Task<IReadOnlyDictionary<FigureGroup, FigureCounts>> Count(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    ) => (await Series(question, [new FigureWindow(question.From, question.To)], known, seen, cancellation))[0];

    public async Task<IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>>> Series(
        FigureQuestion question,
        IReadOnlyList<FigureWindow> windows,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    )
    {
        var found = windows.Select(_ => new Dictionary<FigureGroup, FigureCounts>()).ToList();
        var columns = images is null ? null : await images.Charges.At(known.Mark, cancellation);
        var isSeen = columns is null ? null : await SeenComplaints.Read(database, seen, cancellation);

        // After the columns: whatever stands in them has its name by now.
        var keys = await Keys(cancellation);
        foreach (var layer in Layers.Of(windows))
        {
            if (columns is not null)
            {
                var count = new ColumnCount([.. layer.Select(at => windows[at])], question, known, columns, keys);
                count.Walk(isSeen);
                foreach (var (window, group, counts) in count.Found())
                {
                    found[layer[window]].Add(group, counts);
                }

                continue;
            }

            var (command, sql) = CountQuery.Of([.. layer.Select(at => windows[at])], question, known, seen, keys);
            await Each(
                command,
                reader => found[layer[CountQuery.WindowOf(reader)]].Add(sql.Group(reader, 1), CountQuery.Counts(reader)),
                cancellation
            );
        }

        return found;
    }

    public async Task<IReadOnlyDictionary<FigureGroup, FigureTimes>> Times(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    )
    {
        var columns = images is null ? null : await images.Clocks.At(known.Mark, cancellation);
        var clocks = new ClockQuery(question, known, seen, await Keys(cancellation));
        if (columns is null)
        {
            await Each(clocks.OfEnded(), clocks.ReadEnded, cancellation);
        }
        else
        {
            clocks.CountEnded(columns, await SeenComplaints.Read(database, seen, cancellation));
        }

        await Each(clocks.OfRunning(), clocks.ReadRunning, cancellation);
        return clocks.Times();
    }

    public async Task<IReadOnlyDictionary<FigureGroup, FigureAgeing>> Ageing(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    )
    {
        var clocks = new ClockQuery(question, known, seen, await Keys(cancellation));
        await Each(clocks.OfOpen(), clocks.ReadRunning, cancellation);
        return clocks.Ageing();
    }

    public async Task<IReadOnlyList<FigureFlowRow>> Flow(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    )
    {
        var columns = images is null ? null : await images.HandOvers.At(known.Mark, cancellation);
        var flow = new FlowQuery(question, known, seen, await Keys(cancellation));
        if (columns is null)
        {
            await Each(flow.Command(), flow.Read, cancellation);
        }
        else
        {
            flow.Count(columns, images!.Moves, await SeenComplaints.Read(database, seen, cancellation));
        }

        return flow.Rows();
    }

    public async Task<FigureCases> Cases(
        FigureQuestion question,
        FigureNumber below,
        FigureKnown known,
        CaseScope seen,
        FigurePage page,
        CancellationToken cancellation
    )
    {
        var keys = await Keys(cancellation);
        IReadOnlyList<ClockAge> ages = [];
        if (below is ClockNumber clock && clock.Clock.Ages() is { } asked)
        {
            var open = new ClockAges(question, known, seen, keys, asked);
            await Each(open.Command(), open.Read, cancellation);
            ages = open.Found;
        }

        var cases = new CasesQuery(question, below, known, seen, keys, page, ages);
        await Each(cases.Command(), cases.Read, cancellation);
        return cases.Answer();
    }

    private async Task<FigureKeys> Keys(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(FigureKeys.Select);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await FigureKeys.Read(reader, cancellation);
    }

    private async Task Each(NpgsqlCommand command, Action<NpgsqlDataReader> row, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using (command)
        {
            command.Connection = connection;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                row(reader);
            }
        }
    }
}
