using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Domain.Figures.Counting;

/// <summary>
/// What a round counts for, and who is charged: the table of attribution. A duplicate counts for nothing.
/// </summary>
public static class FigureCharges
{
    /// <summary>Days after an answer in which it may be reopened.</summary>
    public const int ReopeningDays = 30;

    private const int Dissatisfied = 2;

    /// <summary>Those of a window, as far as they are settled.</summary>
    public static IEnumerable<FigureCharge> Of(KnownRound round, FigureQuestion question) =>
        Of(round).Where(charge => charge.CountsIn(question));

    /// <summary>All of them, whenever they count.</summary>
    public static IEnumerable<FigureCharge> Of(KnownRound round)
    {
        if (round.IsFiling)
        {
            yield return new FigureCharge(FigureTerm.Filed, round.FiledTo, true, round.Row.Opened.Day);
        }

        if (round.IsDuplicate)
        {
            yield break;
        }

        if (Late(round) is { } late)
        {
            yield return late;
        }

        foreach (var charge in OfAnswer(round).Concat(OfHolds(round)))
        {
            yield return charge;
        }
    }

    /// <summary>
    /// Everything whose promised day is over. Closed without an answer before that day it never was due; missed, it is who held it when the
    /// day began; answered in time, it is who answered. What is open and was not missed waits for the complainant.
    /// </summary>
    private static FigureCharge? Late(KnownRound round) =>
        (round.Row.Missed?.Day ?? round.Due) is not { } day
            ? null
            : round.Row switch
            {
                { Missed: not null, MissedBy: var holder } => new FigureCharge(FigureTerm.Late, holder, true, day),
                { Answered.Late: true } => new FigureCharge(FigureTerm.Late, round.HolderOn(day), true, day),
                { Answered.AgencyId: var answerer } => new FigureCharge(FigureTerm.Late, answerer, false, day),
                _ => null,
            };

    /// <summary>By the day of the answer, charged to who answered.</summary>
    private static IEnumerable<FigureCharge> OfAnswer(KnownRound round)
    {
        if (round.Row.Answered is not { } answer)
        {
            yield break;
        }

        yield return Charge(FigureTerm.Rated, round.Row.Score is not null);
        yield return Charge(FigureTerm.Upheld, IsUpheld(answer.Outcome) && answer.RootCause is not (null or RootCause.None));
        if (round.Row.Score is { } score)
        {
            yield return Charge(FigureTerm.Dissatisfied, score <= Dissatisfied);
        }

        yield return Charge(FigureTerm.Reopened, round.Row.Reopened is not null);
        if (round.Next != NextRound.Undecided)
        {
            yield return Charge(FigureTerm.Overturned, !IsUpheld(answer.Outcome) && IsUpheld(round.NextOutcome));
        }

        FigureCharge Charge(FigureTerm term, bool hit) => new(term, answer.AgencyId, hit, answer.At.Day);
    }

    /// <summary>Of all that an agency let go of, what it returned.</summary>
    private static IEnumerable<FigureCharge> OfHolds(KnownRound round) =>
        round
            .Holds.Where(hold => hold is { AgencyId: not null, To: not null } && LetsGo(hold.EndedBy))
            .Select(hold => new FigureCharge(FigureTerm.Returned, hold.AgencyId, hold.EndedBy == HoldEnd.Returned, hold.To!.Value.Day));

    private static bool LetsGo(HoldEnd? end) =>
        end is HoldEnd.Referred or HoldEnd.Returned or HoldEnd.Corrected or HoldEnd.Succeeded or HoldEnd.Answered or HoldEnd.Closed;

    private static bool IsUpheld(Outcome? outcome) => outcome is Outcome.Upheld or Outcome.PartlyUpheld;
}
