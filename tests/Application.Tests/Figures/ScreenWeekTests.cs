using Ccs.Application.Figures;
using Ccs.Application.Figures.Signals;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Signals;

namespace Ccs.Application.Tests.Figures;

/// <summary>The weekly screen: what is raised, and that it is raised once.</summary>
public sealed class ScreenWeekTests
{
    private static readonly DateOnly Week = new(2026, 11, 22);
    private static readonly string[] Agencies = ["electricity", "water", "health"];

    private readonly List<IFigureEvent> _recorded = [];

    [Fact]
    public async Task Weeks_like_all_others_raise_nothing_and_are_screened()
    {
        (await Screen(window => Usual(window))).ShouldBe(0);

        var screened = _recorded.ShouldHaveSingleItem().ShouldBeOfType<WeekScreened>();
        screened.Week.ShouldBe(Week);
        screened.Alpha.ShouldBe(0.1 / screened.Tests, 1e-12);
    }

    [Fact]
    public async Task Three_times_as_many_of_one_agency_are_a_signal_of_it()
    {
        await Screen(window => Usual(window, agency: "electricity", times: 3));

        var signal = Raised.Single(signal => signal.Key == "agency:electricity");
        (signal.Kind, signal.Week, signal.Observed).ShouldBe((SignalKind.Count, Week, 126));
        signal.Observed.ShouldBeGreaterThanOrEqualTo(signal.Limit!.Value);
        Raised.ShouldNotContain(raised => raised.Kind == SignalKind.Count && raised.Key == "agency:water");
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task A_cluster_needs_five_different_contacts(long contacts, bool raised)
    {
        await Screen(window => Usual(window, agency: "electricity", times: 3), contacts);

        Raised.Any(signal => signal.Kind == SignalKind.Cluster).ShouldBe(raised);
        Raised.Where(signal => signal.Kind == SignalKind.Cluster).ShouldAllBe(signal => signal.Contacts == contacts);
        Raised.Where(signal => signal.Kind != SignalKind.Cluster).ShouldAllBe(signal => signal.Contacts == null);
    }

    [Fact]
    public async Task A_week_is_screened_once()
    {
        await Screen(window => Usual(window, agency: "electricity", times: 3));
        var once = _recorded.Count;

        (await Screen(window => Usual(window, agency: "electricity", times: 3))).ShouldBe(0);

        _recorded.Count.ShouldBe(once);
    }

    private IEnumerable<SignalRaised> Raised => _recorded.OfType<SignalRaised>();

    /// <summary>Six a day of each agency's own service; in the week that is tested perhaps more.</summary>
    private static IEnumerable<(FigureGroup, FigureCounts)> Usual(FigureWindow window, string? agency = null, int times = 1)
    {
        foreach (var one in Agencies)
        {
            var count = 0L;
            for (var day = window.From; day <= window.To; day = day.AddDays(1))
            {
                count += 6 * (one == agency && day >= Week && day <= Week.AddDays(6) ? times : 1);
            }

            yield return (MadeUpWeeks.Row(one, service: $"{one}-service"), MadeUpWeeks.Filed(count));
        }
    }

    private async Task<int> Screen(Func<FigureWindow, IEnumerable<(FigureGroup, FigureCounts)>> rows, long contacts = 9)
    {
        var acts = Substitute.For<IFigureActs>();
        acts.Load(Arg.Any<CancellationToken>())
            .Returns(_ => new Versioned<FigureActs>(_recorded.Aggregate(FigureActs.Empty, FigureActs.Evolve), _recorded.Count));
        acts.When(port => port.Record(Arg.Any<IReadOnlyList<IFigureEvent>>()))
            .Do(call => _recorded.AddRange(call.Arg<IReadOnlyList<IFigureEvent>>()));
        var actor = Substitute.For<ICurrentActor>();
        actor.Actor.Returns(Actor.System("signals"));
        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
        var counts = Substitute.For<IContactCounts>();
        counts.Different(Arg.Any<IReadOnlyCollection<Guid>>(), Arg.Any<CancellationToken>()).Returns(contacts);
        var figures = new MadeUpWeeks(rows);
        var desk = new FigureDesk(actor, Substitute.For<ISecretProtector>(), acts, clock);
        var handler = new ScreenWeekHandler(desk, acts, figures, new WeekTests(figures), counts, Substitute.For<ISecrets>());
        return await handler.Handle(new ScreenWeek(), CancellationToken.None);
    }
}
