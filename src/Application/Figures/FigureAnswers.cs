using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures;

/// <summary>A moment of knowledge.</summary>
/// <param name="Day">In the Region: what falls due on it, or later, is not due yet.</param>
/// <param name="Mark">The last event that was known; nothing later is counted.</param>
/// <param name="IsFinal">The day is over and all of it is counted: asked again, the mark is the same.</param>
/// <param name="Definition">The version of the rules of counting.</param>
/// <param name="Directory">As it was at the mark: names, tree, calendar.</param>
public sealed record FigureKnown(DateOnly Day, long Mark, bool IsFinal, int Definition, GovernmentDirectory Directory)
{
    /// <summary>How agencies and categories rolled up.</summary>
    public FigureTree Tree { get; } = FigureTree.Of(Directory);

    /// <summary>Whether all of a day is known: a day that goes on counts less for that alone.</summary>
    public bool HasAllOf(DateOnly day) => day < Day || (IsFinal && day == Day);
}

/// <summary>Days of the Region.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record FigureWindow(DateOnly From, DateOnly To);

/// <summary>Holdings that ended in the same way.</summary>
/// <param name="From">Who let go; the centre's id for the centre.</param>
/// <param name="To">Who had it next in the same round; null: nobody, it was answered or closed.</param>
/// <param name="FromMove">Whose move it was: a question to the complainant is a holding by itself.</param>
/// <param name="ToMove">Whose move it was next; null with <paramref name="To"/>.</param>
/// <param name="End">What ended it.</param>
/// <param name="WorkingDays">How long it lasted.</param>
public sealed record FigureFlowRow(string From, string? To, Move FromMove, Move? ToMove, HoldEnd End, DayHistogram WorkingDays)
{
    public FigureHandOver Row => new(From, FromMove, To, ToMove, End);

    public long Count => WorkingDays.Total;
}

/// <summary>Rounds that are open.</summary>
/// <param name="Working">Working days since their clocks began, less those that stood.</param>
/// <param name="Overdue">Of those, the promised day is over and nobody waits for the complainant.</param>
/// <param name="WaitsForComplainant">Of those.</param>
public sealed record FigureAgeing(DayHistogram Working, long Overdue, long WaitsForComplainant)
{
    public long Open => Working.Total;
}

/// <summary>A part of a list.</summary>
/// <param name="After">The <see cref="FigureCases.Next"/> of the part before; null: the first.</param>
/// <param name="Size">1 to <see cref="Most"/>.</param>
public sealed record FigurePage(long? After, int Size)
{
    /// <summary>Of a table that is written part by part; what people read by pages has fewer.</summary>
    public const int Most = 5_000;
}

/// <summary>Complaints below a number.</summary>
/// <param name="Ids">Of this part.</param>
/// <param name="Next">Where the next part begins; null: there is none.</param>
/// <param name="Total">Complaints of all parts; charges may be more, a round each.</param>
public sealed record FigureCases(IReadOnlyList<Guid> Ids, long? Next, long Total);
