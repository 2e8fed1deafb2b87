using Ccs.Application.Reports;

namespace Ccs.Application.Tests.Reports;

/// <summary>Months are published when they are over and counted, once, and no complaint about a person below its ministry.</summary>
public sealed class PublishMonthsTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 31, 22, 20, 0, TimeSpan.Zero);

    private static readonly GovernmentDirectory Directory = new IDirectoryEvent[]
    {
        Registered("council", null),
        Registered("health", "council"),
        Registered("health-erbil", "health"),
        Registered("hospital", "health-erbil"),
    }.Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);

    private readonly List<AgencyMonth> _counted = [];
    private readonly List<PublishedMonth> _published = [];
    private bool _everythingCounted = true;

    [Fact]
    public async Task A_month_is_published_once_and_when_it_is_over()
    {
        Count("2026-09", "hospital", SubjectKind.Service, 3);
        Count("2026-10", "hospital", SubjectKind.Service, 4);
        Count("2026-11", "hospital", SubjectKind.Service, 5);

        // In the Region the first of November has begun.
        (await Publish()).ShouldBe(2);
        _published.Select(month => month.Id).ShouldBe(["2026-09", "2026-10"]);

        Count("2026-10", "hospital", SubjectKind.Service, 9);
        (await Publish()).ShouldBe(0);
        _published[1].Rows.Single().Registered.ShouldBe(4);
    }

    [Fact]
    public async Task Complaints_about_persons_count_under_the_ministry()
    {
        Count("2026-10", "hospital", SubjectKind.Person, 1);
        Count("2026-10", "health-erbil", SubjectKind.Person, 2);
        Count("2026-10", "hospital", SubjectKind.Service, 30);
        Count("2026-10", AgencyMonth.NoAgency, SubjectKind.Person, 3);
        Count("2026-10", "council", SubjectKind.Person, 4);

        await Publish();

        _published
            .Single()
            .Rows.Select(row => (row.AgencyId, row.Registered))
            .ShouldBe([(AgencyMonth.NoAgency, 3), ("council", 4), ("health", 3), ("hospital", 30)], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_is_published_while_something_is_still_to_be_counted()
    {
        Count("2026-10", "hospital", SubjectKind.Service, 1);
        _everythingCounted = false;

        (await Publish()).ShouldBe(0);

        _published.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_system_publishes() =>
        await Should.ThrowAsync<NotYoursToDoException>(() => Publish(Actor.Staff(Guid.Empty, Role.Analyst, null)));

    [Fact]
    public async Task Open_figures_are_of_what_is_published_and_their_day_is_its_last()
    {
        Count("2026-10", "hospital", SubjectKind.Service, 33);
        Count("2026-10", "health", SubjectKind.Service, 6);
        await Publish();

        var shown = await new GetStatisticsHandler(Months(), Known()).Handle(new GetStatistics(Language.En), CancellationToken.None);

        shown.AsOf.ShouldBe(new DateOnly(2026, 10, 31));
        shown
            .Months.Select(month => (month.Agency!.Id, month.Figures.Registered, month.Figures.Band))
            .ShouldBe([("health", null, "1-7"), ("hospital", 35, null)]);
        shown.Totals.Registered.ShouldBe(35);
        shown.Totals.Band.ShouldBe("1-7");
    }

    private static AgencyRegistered Registered(string id, string? parent) => new(Now, id, parent, "unit", new Names(id, id, id));

    private void Count(string month, string agency, SubjectKind kind, int registered) =>
        _counted.Add(
            new AgencyMonth
            {
                Id = $"{month}|{agency}|{kind}",
                Month = month,
                AgencyId = agency,
                Kind = kind,
                Registered = registered,
            }
        );

    private Task<int> Publish(Actor? actor = null)
    {
        var current = Substitute.For<ICurrentActor>();
        current.Actor.Returns(actor ?? Actor.System("edition"));
        var counted = Substitute.For<IAgencyMonths>();
        counted.All(Arg.Any<CancellationToken>()).Returns(_counted);
        var begin = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(3));
        counted.HaveCounted(begin, Arg.Any<CancellationToken>()).Returns(_everythingCounted);
        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(Now);
        return new PublishMonthsHandler(current, counted, Months(), Known(), clock).Handle(new PublishMonths(), CancellationToken.None);
    }

    private IPublishedMonths Months()
    {
        var months = Substitute.For<IPublishedMonths>();
        months.All(Arg.Any<CancellationToken>()).Returns(_published);
        months.When(m => m.Publish(Arg.Any<PublishedMonth>())).Do(call => _published.Add(call.Arg<PublishedMonth>()));
        return months;
    }

    private static IDirectory Known()
    {
        var directory = Substitute.For<IDirectory>();
        directory.Get(Arg.Any<CancellationToken>()).Returns(Directory);
        return directory;
    }
}
