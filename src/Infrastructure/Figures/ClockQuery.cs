using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Entries;
using Ccs.Domain.Figures.Statistics;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>Clocks of rounds: those that have ended are counted by the database, those that run are counted to the day that is asked
/// about.</summary>
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

    private string Select =>
        $"""
            select {_sql.Groups}, e.state, e.days, case when e.state = 0 then e.day end, e.stood, e.stands, e.waits,
                coalesce(e.due < @known, false), count(*)
            {_sql.With("known", question.KnownOn).From(FiguresSchema.Clocks)} group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
            """;

    public static ClockState StateOf(FigureClock clock) =>
        clock switch
        {
            FigureClock.Answered => ClockState.Answered,
            FigureClock.Ended => ClockState.Ended,
            _ => ClockState.Open,
        };

    public NpgsqlCommand OfWindow()
    {
        _sql.In(new FigureWindow(question.From, question.To));
        return _sql.Command(Select);
    }

    public NpgsqlCommand OfOpen()
    {
        _sql.And(IsOpen);
        return _sql.Command(Select);
    }

    public void Read(NpgsqlDataReader reader)
    {
        var group = _sql.Group(reader, 0);
        if (!_groups.TryGetValue(group, out var clocks))
        {
            _groups.Add(group, clocks = new Clocks());
        }

        var (state, count) = ((ClockState)reader.GetInt16(5), reader.GetInt64(12));
        var days =
            state == ClockState.Open
                ? new Stops(reader.GetString(8)).SoFar(reader.GetFieldValue<DateOnly>(7), question.KnownOn, _calendar)
                : reader.GetInt16(6);
        clocks.Days[(int)state].AddRange(Enumerable.Repeat(days, (int)count));
        clocks.Overdue += reader.GetBoolean(11) && !reader.GetBoolean(9) ? count : 0;
        clocks.Waits += reader.GetBoolean(10) ? count : 0;
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

    private static DayHistogram Of(Clocks clocks, ClockState state) => DayHistogram.Of(clocks.Days[(int)state]);

    private sealed class Clocks
    {
        public List<int>[] Days { get; } =
        [
            [],
            [],
            [],
        ];

        public long Overdue { get; set; }

        public long Waits { get; set; }
    }
}
