using Ccs.Application.Figures;
using Ccs.Domain.Figures;

namespace Ccs.Application.Tests.Figures;

/// <summary>The day that is over is closed once, by the clock alone.</summary>
public sealed class CloseDayTests
{
    // In the Region the third of March has begun.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 21, 5, 0, TimeSpan.Zero);

    private readonly List<DayClosed> _closed = [];

    [Fact]
    public async Task Yesterday_is_closed_and_only_once()
    {
        (await Close()).ShouldBe(1);
        (await Close()).ShouldBe(0);

        _closed.ShouldBe([new DayClosed(Now, new DateOnly(2026, 3, 2))]);
    }

    [Fact]
    public async Task Days_that_nothing_ran_on_are_left_out()
    {
        _closed.Add(new DayClosed(Now.AddDays(-5), new DateOnly(2026, 2, 25)));

        (await Close()).ShouldBe(1);

        _closed[^1].Day.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public async Task Nobody_else_closes_a_day() =>
        await Should.ThrowAsync<NotYoursToDoException>(() => Close(Actor.Staff(Guid.Empty, Role.CentreOfficer, null)));

    private Task<int> Close(Actor? actor = null)
    {
        var current = Substitute.For<ICurrentActor>();
        current.Actor.Returns(actor ?? Actor.System("job"));
        var days = Substitute.For<IClosedDays>();
        days.Last(Arg.Any<CancellationToken>()).Returns(_ => _closed.Count == 0 ? null : _closed[^1].Day);
        days.When(d => d.Record(Arg.Any<DayClosed>())).Do(call => _closed.Add(call.Arg<DayClosed>()));
        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(Now);
        return new CloseDayHandler(current, days, clock).Handle(new CloseDay(), TestContext.Current.CancellationToken);
    }
}
