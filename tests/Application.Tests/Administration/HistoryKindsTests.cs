using Ccs.Application.Administration.History;
using Ccs.Domain.Accounts;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Templates;

namespace Ccs.Application.Tests.Administration;

/// <summary>The history of administration reads streams in which the clock writes too.</summary>
public sealed class HistoryKindsTests
{
    private static readonly Type[] ByTheClock = [typeof(WeekScreened), typeof(SignalRaised)];

    private static readonly Type[] Streams = [typeof(IDirectoryEvent), typeof(ITemplateEvent), typeof(IAccountEvent), typeof(IFigureEvent)];

    [Fact]
    public void Each_event_of_the_streams_has_its_kind_or_is_the_clocks() =>
        EventNames
            .All.Where(type => Array.Exists(Streams, stream => stream.IsAssignableFrom(type)))
            .Except(ByTheClock)
            .ShouldBe(HistoryKinds.Types, ignoreOrder: true);

    [Fact]
    public void Whoever_asks_for_no_kind_gets_events_of_all_kinds_and_no_other() =>
        HistoryKinds.TypesOf(null).ShouldBe(HistoryKinds.All.SelectMany(HistoryKinds.TypesOf), ignoreOrder: true);
}
