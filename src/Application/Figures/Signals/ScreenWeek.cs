using System.Globalization;
using Ccs.Application.Cases;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Figures.Statistics;
using MediatR;

namespace Ccs.Application.Figures.Signals;

/// <summary>Makes the tests of the last whole week, once, and raises what changed beyond chance.</summary>
public sealed record ScreenWeek : ICommand<int>;

internal sealed class ScreenWeekHandler(
    FigureDesk desk,
    IFigureActs acts,
    IFigures figures,
    WeekTests tests,
    IContactCounts contacts,
    ISecrets secrets
) : IRequestHandler<ScreenWeek, int>
{
    /// <summary>A part of a list of cases.</summary>
    private const int Page = 200;

    /// <returns>How many signals were raised; none where the week was screened before, or is not counted to its end yet.</returns>
    public async Task<int> Handle(ScreenWeek command, CancellationToken cancellationToken)
    {
        desk.Require(FigureAct.Screen);
        var state = (await acts.Load(cancellationToken)).State;
        var week = FigureSpans.WeekOf(desk.Today).AddDays(-FigureSpans.DaysOfWeek);
        if (state.Weeks.Exists(screened => screened.Week == week))
        {
            return 0;
        }

        var known = await figures.Known(null, cancellationToken);
        var screen = await tests.Of(week, known, null, FigureDesk.OfServices, cancellationToken);
        List<SignalRaised> raised = [];
        foreach (var signal in screen.Raised)
        {
            var different = signal.Kind == SignalKind.Cluster ? await Contacts(signal.Key, week, known, cancellationToken) : null;
            if (different is null or >= Clusters.FewestContacts)
            {
                raised.Add(Raised(signal, week, different));
            }
        }

        var events = ChangeFigures.Screen(state, new WeekScreened(desk.Now, week, screen.Tests, screen.Alpha), raised);
        acts.Record(events);
        return events.Count - 1;
    }

    private SignalRaised Raised(Signal signal, DateOnly week, long? different) =>
        new(
            desk.Now,
            secrets.NewId().ToString("N"),
            signal.Key,
            signal.Kind,
            week,
            Told.Of(signal.Observed),
            Told.Of(signal.Expected),
            Told.Of(signal.Limit),
            signal.P,
            different
        );

    /// <summary>Asked of the index once: what is erased later changes the signal no more.</summary>
    private async Task<long?> Contacts(string key, DateOnly week, FigureKnown known, CancellationToken cancellation)
    {
        var parts = key.Split(WeaknessKey.Between);
        var days = int.Parse(parts[^1], CultureInfo.InvariantCulture);
        var last = week.AddDays(FigureSpans.DaysOfWeek - 1);
        var row = new FigureGroup { Service = parts[1], Governorate = parts[3] };
        var question = new FigureQuestion(last.AddDays(1 - days), last, known.Day)
        {
            By = [FigureDimension.Service, FigureDimension.Governorate],
            Filter = FigureDesk.OfServices,
        };
        List<Guid> ids = [];
        long? after = null;
        do
        {
            var part = await figures.Cases(
                question,
                new ChargedNumber(FigureTerm.Filed, HitsOnly: true, row),
                known,
                CaseScope.Everything,
                new FigurePage(after, Page),
                cancellation
            );
            ids.AddRange(part.Ids);
            after = part.Next;
        } while (after is not null);

        return await contacts.Different(ids, cancellation);
    }
}
