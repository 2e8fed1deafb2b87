using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Figures.Statistics;
using Ccs.Domain.Time;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Signals;

/// <summary>What changed beyond chance in a week. A head's are made anew of the complaints that they may see.</summary>
/// <param name="Query">As known when, and for a head of which agency.</param>
/// <param name="Week">Any day of the week; null: the last one that was screened.</param>
public sealed record GetSignals(FigureQuery Query, string? Week) : IRequest<SignalsReport>;

internal sealed class GetSignalsValidator : AbstractValidator<GetSignals>
{
    public GetSignalsValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Figures(directory, clock);
        RuleFor(x => x.Week)
            .Custom(
                (week, context) =>
                {
                    if (FigureQueryRules.Fault(week, WorkingCalendar.DayOf(clock.GetUtcNow())) is { } fault)
                    {
                        context.Fail(fault);
                    }
                }
            );
    }
}

/// <summary>Signals of a week.</summary>
public sealed record SignalsReport : FigureReport
{
    internal SignalsReport(FigureAsked asked)
        : base(asked, asked.Question([])) { }

    /// <summary>Its first day; null: none was screened yet.</summary>
    public required DateOnly? Week { get; init; }

    /// <summary>How many false ones the whole screen raises a week.</summary>
    public double FalseSignalsAWeek { get; } = FalseSignals.AWeek;

    /// <summary>How many a week have turned out to be chance, as analysts say; null: nothing was screened yet.</summary>
    public required double? RealisedFalseSignalsAWeek { get; init; }

    /// <summary>Weeks that were screened.</summary>
    public required int WeeksScreened { get; init; }

    /// <summary>Tests of the week; null where it was not screened.</summary>
    public required int? Tests { get; init; }

    /// <summary>In the order of the tests.</summary>
    public required IReadOnlyList<SignalItem> Items { get; init; }
}

/// <param name="Id">For its explanation; null of one that only a head's own numbers raise.</param>
/// <param name="Key">What changed: <c>agency:electricity:category:delay</c>; of a cluster with the days of its window at the end.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Week">Its first day.</param>
/// <param name="Observed">Complaints; of a rate the rate.</param>
/// <param name="Expected">As is usual.</param>
/// <param name="Limit">From here on it is a signal; null of what falls.</param>
/// <param name="P">How likely it is by chance alone.</param>
/// <param name="Contacts">Of a cluster: different contacts.</param>
/// <param name="Explained">What an analyst says was behind it; null: nobody has said yet.</param>
public sealed record SignalItem(
    string? Id,
    string Key,
    SignalKind Kind,
    DateOnly Week,
    double Observed,
    double Expected,
    double? Limit,
    double P,
    long? Contacts,
    SignalExplanation? Explained
)
{
    internal static SignalItem Of(SignalRaised signal, FigureActs acts, FigureDesk desk) =>
        new(
            signal.Id,
            signal.Key,
            signal.Kind,
            signal.Week,
            signal.Observed,
            signal.Expected,
            signal.Limit,
            Told.Of(signal.P),
            signal.Contacts,
            acts.ExplanationOf(signal.Id) is { } said ? new SignalExplanation(said.Verdict, desk.Open(said.Text), said.At) : null
        );
}

/// <param name="Verdict">In one word.</param>
/// <param name="Text">In more; null where it can't be opened any more, and for heads.</param>
/// <param name="At">When, UTC.</param>
public sealed record SignalExplanation(SignalVerdict Verdict, string? Text, DateTimeOffset At);

internal sealed class GetSignalsHandler(FigureReader reader, FigureDesk desk, WeekTests tests) : IRequestHandler<GetSignals, SignalsReport>
{
    public async Task<SignalsReport> Handle(GetSignals query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var acts = await desk.ActsAsKnown(asked.Known.Day, cancellationToken);
        var week = QueryText.Day(query.Week) is { } day ? FigureSpans.WeekOf(day) : acts.Weeks.LastOrDefault()?.Week;
        var screened = acts.Weeks.LastOrDefault(one => one.Week == week);
        return new SignalsReport(asked)
        {
            Week = week,
            RealisedFalseSignalsAWeek = Told.Of(acts.RealisedFalse),
            WeeksScreened = acts.Weeks.Count,
            Tests = screened?.Tests,
            Items =
                screened is null ? []
                : asked.Seen?.AgencyIds is null
                    ? [.. acts.Signals.Where(signal => signal.Week == week).Select(signal => SignalItem.Of(signal, acts, desk))]
                : await Own(asked, screened.Week, acts, cancellationToken),
        };
    }

    /// <summary>Clusters are left out: whether different people stand behind them was asked of all complaints, not of those that a head
    /// sees.</summary>
    private async Task<IReadOnlyList<SignalItem>> Own(FigureAsked asked, DateOnly week, FigureActs acts, CancellationToken cancellation)
    {
        var screen = await tests.Of(week, asked.Known, asked.Seen, asked.Filter, cancellation);
        return
        [
            .. screen
                .Raised.Where(signal => signal.Kind != SignalKind.Cluster)
                .Select(signal =>
                {
                    var same = acts.Signals.Find(one => one.Week == week && one.Key == signal.Key && one.Kind == signal.Kind);
                    var said = same is null ? null : acts.ExplanationOf(same.Id);
                    return new SignalItem(
                        same?.Id,
                        signal.Key,
                        signal.Kind,
                        week,
                        Told.Of(signal.Observed),
                        Told.Of(signal.Expected),
                        Told.Of(signal.Limit),
                        Told.Of(signal.P),
                        null,
                        said is null ? null : new SignalExplanation(said.Verdict, null, said.At)
                    );
                }),
        ];
    }
}
