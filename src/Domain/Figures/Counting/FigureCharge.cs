using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Counting;

/// <summary>What is counted.</summary>
public enum FigureTerm
{
    Filed,
    Late,
    Reopened,
    Overturned,
    Dissatisfied,

    /// <summary>Of those answered, how many said anything: it stands beside every satisfaction.</summary>
    Rated,
    Upheld,

    /// <summary>"Not ours": shown, and in no score.</summary>
    Returned,
}

/// <summary>One of the n of a term, and whether it is one of the x.</summary>
/// <param name="Term">Of which term.</param>
/// <param name="AgencyId">Who could have done otherwise; null: the centre.</param>
/// <param name="Hit">One of the x.</param>
/// <param name="Day">In whose window it counts.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureCharge(FigureTerm Term, string? AgencyId, bool Hit, DateOnly Day)
{
    /// <summary>What falls due on a day has not yet, and an answer can still be reopened: it counts only as known later than so many days
    /// after its day.</summary>
    /// <returns>Null: it counts at once.</returns>
    public static int? SettlesAfter(FigureTerm term) =>
        term switch
        {
            FigureTerm.Late => 0,
            FigureTerm.Reopened => FigureCharges.ReopeningDays,
            _ => null,
        };

    public bool CountsIn(FigureQuestion question) =>
        question.Holds(Day) && (SettlesAfter(Term) is not { } days || Day.DayNumber + days < question.KnownOn.DayNumber);
}
