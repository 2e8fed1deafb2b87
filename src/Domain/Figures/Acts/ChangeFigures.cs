using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Figures.Acts;

/// <summary>The codes with which rules refuse an act on the figures. Part of the HTTP contract.</summary>
public static class FigureRules
{
    public const string WeightsAllNone = "weights.all-none";
    public const string MeasureTooOld = "measure.too-old";
    public const string MeasureTooFar = "measure.too-far";
}

/// <summary>What is decided about the figures. Pure; what is so already gives no event.</summary>
public static class ChangeFigures
{
    /// <summary>A term can't weigh more than ten times another.</summary>
    public const double MostWeight = 10;

    /// <summary>Nobody tells an effect of what is older, or plans further.</summary>
    public const int MostDays = 366;

    public static IReadOnlyList<IFigureEvent> SetWeights(FigureActs acts, FigureWeights weights, DateTimeOffset now)
    {
        Refuse(weights is { Late: 0, Reopened: 0, Overturned: 0, Dissatisfied: 0, Volume: 0, Upheld: 0 }, FigureRules.WeightsAllNone);
        return acts.Weights == weights ? [] : [new FigureWeightsSet(now, acts.WeightsVersion + 1, weights)];
    }

    public static IReadOnlyList<IFigureEvent> RecordMeasure(MeasureRecorded measure, DateOnly today)
    {
        CheckStart(measure.From, today);
        return [measure];
    }

    /// <summary>Whether a measure may begin on a day.</summary>
    /// <exception cref="RuleViolation">It may not.</exception>
    public static void CheckStart(DateOnly from, DateOnly today)
    {
        Refuse(from < today.AddDays(-MostDays), FigureRules.MeasureTooOld);
        Refuse(from > today.AddDays(MostDays), FigureRules.MeasureTooFar);
    }

    /// <summary>A week is screened once; each of its signals is raised once.</summary>
    public static IReadOnlyList<IFigureEvent> Screen(FigureActs acts, WeekScreened week, IReadOnlyList<SignalRaised> raised) =>
        acts.Weeks.Exists(screened => screened.Week == week.Week)
            ? []
            : [week, .. raised.DistinctBy(signal => (signal.Key, signal.Kind, signal.Week))];

    private static void Refuse(bool refused, string code)
    {
        if (refused)
        {
            throw new RuleViolation(code);
        }
    }
}
