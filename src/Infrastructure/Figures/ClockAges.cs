using System.Runtime.InteropServices;
using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Entries;
using Ccs.Domain.Figures.Statistics;
using Ccs.Domain.Time;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>What the age of an open clock is made of.</summary>
/// <param name="Began">On which day.</param>
/// <param name="Stood">When it stood.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClockAge(DateOnly Began, Stops Stood);

/// <summary>Open clocks of certain ages. The database knows no working days: it is told which beginnings and stops make the age.</summary>
internal sealed class ClockAges(FigureQuestion question, FigureKnown known, CaseScope seen, FigureKeys keys, (int From, int To) ages)
{
    private readonly WorkingCalendar _calendar = known.Directory.Calendar();
    private readonly List<ClockAge> _found = [];

    public IReadOnlyList<ClockAge> Found => _found;

    public NpgsqlCommand Command()
    {
        var sql = new FigureSql(question, known, seen, keys).And(ClockQuery.IsOpen);
        return sql.Command($"select distinct e.day, e.stood {sql.From(FiguresSchema.Clocks)}");
    }

    public void Read(NpgsqlDataReader reader)
    {
        var age = new ClockAge(reader.GetFieldValue<DateOnly>(0), new Stops(reader.GetString(1)));
        var days = Math.Clamp(age.Stood.SoFar(age.Began, question.KnownOn, _calendar), 0, DayHistogram.Last);
        if (days >= ages.From && days <= ages.To)
        {
            _found.Add(age);
        }
    }
}
