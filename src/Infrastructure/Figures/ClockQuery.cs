using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Entries;
using Ccs.Domain.Figures.Statistics;
using Ccs.Infrastructure.Figures.Columns;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>Clocks of rounds: those that have ended are counted from the columns or by the database, those that run are counted to the day
/// that is asked about.</summary>
internal sealed class ClockQuery(FigureQuestion question, FigureKnown known, CaseScope? seen, FigureKeys keys)
{
    /// <summary>Whenever it began.</summary>
    public const string IsOpen = "e.state = 0";

    /// <summary>Of an open clock: the promised day is over, and it runs.</summary>
    public const string Overdue = "coalesce(e.due < @known, false) and not e.stands";

    /// <summary>Of an open clock.</summary>
    public const string Waits = "e.waits";

    private readonly FigureSql _sql = new(question, known, seen, keys);
    private readonly Ccs.Domain.Time.WorkingCalendar _calendar = known.Directory.Calendar();
    private readonly Dictionary<FigureGroup, Clocks> _groups = [];

    public static ClockState StateOf(FigureClock clock) =>
        clock switch
        {
            FigureClock.Answered => ClockState.Answered,
            FigureClock.Ended => ClockState.Ended,
            _ => ClockState.Open,
        };

    /// <summary>Ended, of those that began in the window: counted by how long they took, which is all that is asked of them.</summary>
    public NpgsqlCommand OfEnded()
    {
        var sql = Sql().In(Window).And("e.state <> 0");
        return sql.Command($"select {sql.Groups}, e.state, e.days, count(*) {sql.From(FiguresSchema.Clocks)} group by 1, 2, 3, 4, 5, 6, 7");
    }

    /// <summary>Running, of those that began in the window.</summary>
    public NpgsqlCommand OfRunning() => Running(Sql().In(Window));

    /// <summary>Running, whenever they began.</summary>
    public NpgsqlCommand OfOpen() => Running(Sql());

    public void ReadEnded(NpgsqlDataReader reader) => Of(reader).Days[reader.GetInt16(5)].Add(reader.GetInt16(6), reader.GetInt64(7));

    /// <summary>The same as <see cref="OfEnded"/>, from the columns of the clocks.</summary>
    public void CountEnded(FigureColumns columns, Predicate<long>? isSeen)
    {
        var filter = new ColumnFilter(question, known.Tree, keys, columns.Groups.All);
        foreach (var ((row, state), days) in ColumnDays.Of(question, known, columns, isSeen, filter.RowOf))
        {
            Of(filter.Group(row)).Days[state].Add(days);
        }
    }

    public void ReadRunning(NpgsqlDataReader reader)
    {
        var (clocks, count) = (Of(reader), reader.GetInt64(9));
        var days = new Stops(reader.GetString(6)).SoFar(reader.GetFieldValue<DateOnly>(5), question.KnownOn, _calendar);
        clocks.Days[(int)ClockState.Open].Add(days, count);
        clocks.Waits += reader.GetBoolean(7) ? count : 0;
        clocks.Overdue += reader.GetBoolean(8) ? count : 0;
    }

    public Dictionary<FigureGroup, FigureTimes> Times() =>
        _groups.ToDictionary(
            group => group.Key,
            group => new FigureTimes(
                Of(group.Value, ClockState.Answered),
                Of(group.Value, ClockState.Ended),
                Of(group.Value, ClockState.Open)
            )
        );

    public Dictionary<FigureGroup, FigureAgeing> Ageing() =>
        _groups.ToDictionary(
            group => group.Key,
            group => new FigureAgeing(Of(group.Value, ClockState.Open), group.Value.Overdue, group.Value.Waits)
        );

    private FigureWindow Window => new(question.From, question.To);

    private FigureSql Sql() => new(question, known, seen, keys);

    private NpgsqlCommand Running(FigureSql sql)
    {
        sql.With("known", question.KnownOn).And(IsOpen);
        return sql.Command(
            $"""
            select {sql.Groups}, e.day, e.stood, {Waits}, {Overdue}, count(*)
            {sql.From(FiguresSchema.Clocks)} group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            """
        );
    }

    private Clocks Of(NpgsqlDataReader reader) => Of(_sql.Group(reader, 0));

    private Clocks Of(FigureGroup group)
    {
        if (!_groups.TryGetValue(group, out var clocks))
        {
            _groups.Add(group, clocks = new Clocks());
        }

        return clocks;
    }

    private static DayHistogram Of(Clocks clocks, ClockState state) => clocks.Days[(int)state].Counted();

    private sealed class Clocks
    {
        /// <summary>By <see cref="ClockState"/>.</summary>
        public DayCounter[] Days { get; } = [new(), new(), new()];

        public long Overdue { get; set; }

        public long Waits { get; set; }
    }
}
