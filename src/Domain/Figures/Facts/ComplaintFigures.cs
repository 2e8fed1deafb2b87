using System.Collections.Immutable;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Facts;

/// <summary>
/// What the figures know of one complaint: its rows, and nothing beside them, so that whoever stores the rows goes on from them. In the
/// order in which they came.
/// </summary>
/// <param name="Rounds">At least one.</param>
/// <param name="Holds">Since it was verified; at most the last one has no end.</param>
/// <param name="Due">The promises.</param>
/// <param name="Keys">At least one.</param>
/// <param name="Assessments">How grave it was found.</param>
public sealed partial record ComplaintFigures(
    ImmutableList<FigureRound> Rounds,
    ImmutableList<FigureHold> Holds,
    ImmutableList<FigureDue> Due,
    ImmutableList<FigureKey> Keys,
    ImmutableList<FigureAssessment> Assessments
)
{
    private FigureRound Current => Rounds[^1];

    private FigureHold? Open => Holds is [.., { To: null } hold] ? hold : null;

    private ComplaintFigures OfCurrent(Func<FigureRound, FigureRound> change) =>
        this with
        {
            Rounds = Rounds.SetItem(Rounds.Count - 1, change(Current)),
        };

    private ComplaintFigures OfRound(int round, Func<FigureRound, FigureRound> change) =>
        Rounds.FindLastIndex(row => row.Round == round) is >= 0 and var at
            ? this with
            {
                Rounds = Rounds.SetItem(at, change(Rounds[at])),
            }
            : this;

    private ComplaintFigures Promised(DateOnly? day, Moment at) =>
        Due.FindLast(due => due.Round == Current.Round)?.Day == day
            ? this
            : this with
            {
                Due = Due.Add(new FigureDue(Current.ComplaintId, Current.Round, day, at.Seq)),
            };

    private ComplaintFigures Keyed(FigureKey key) =>
        key with { Seq = Keys[^1].Seq } == Keys[^1] ? this : this with { Keys = Keys.Add(key) };

    /// <summary>Its clock ends with an answer, or without one.</summary>
    private FigureRound Timed(FigureRound row, Moment at) =>
        row.WorkingDays is null && row.Began is { } began
            ? row with
            {
                WorkingDays = at.Calendar.Between(began.Day, at.Day) - Stood(row.Round, at),
                CalendarDays = at.Day.DayNumber - began.Day.DayNumber,
            }
            : row;

    /// <summary>Working days that the clock of a round stood.</summary>
    private int Stood(int round, Moment at) =>
        Holds
            .Where(hold => hold.ClockStands && hold.Round == round)
            .Sum(hold => at.Calendar.Between(hold.From.Day, hold.To?.Day ?? at.Day));

    /// <summary>Somebody has it from now on; where they have it already, nothing happens.</summary>
    private ComplaintFigures HeldBy(string? agencyId, Desk? desk, HoldEnd by, Moment at, WaitsFor? waits = null, bool stands = false)
    {
        var next = new FigureHold(Current.ComplaintId, Current.Round, Holds.Count + 1, agencyId, desk, waits, stands, at.Milestone);
        if (Open is { } open && open with { No = next.No, From = next.From } == next)
        {
            return this;
        }

        var ended = LetGo(by, at);
        return ended with { Holds = ended.Holds.Add(next) };
    }

    private ComplaintFigures LetGo(HoldEnd by, Moment at) =>
        Open is { } open
            ? this with
            {
                Holds = Holds.SetItem(
                    Holds.Count - 1,
                    open with
                    {
                        To = at.Milestone,
                        EndedBy = by,
                        WorkingDays = at.Calendar.Between(open.From.Day, at.Day),
                        CalendarDays = at.Day.DayNumber - open.From.Day.DayNumber,
                    }
                ),
            }
            : this;

    /// <summary>The complainant is asked, or waited for no longer, and the holder stays.</summary>
    private ComplaintFigures Waiting(WaitsFor? waits, bool stands, HoldEnd by, Moment at) =>
        Open is { } open ? HeldBy(open.AgencyId, open.Desk, by, at, waits, stands) : this;

    /// <summary>The moment of an event.</summary>
    /// <param name="Milestone">Its day and its number.</param>
    /// <param name="Calendar">Working days, as they were known then.</param>
    private readonly record struct Moment(Milestone Milestone, WorkingCalendar Calendar)
    {
        public DateOnly Day => Milestone.Day;

        public long Seq => Milestone.Seq;
    }
}
