using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>What the database is asked says the same as the rows and the complaints say of themselves.</summary>
[Collection("postgres")]
public sealed class CaseRowQueryTests(PostgresFixture postgres)
{
    private const int Count = 40;

    private static readonly DateOnly Today = new(2026, 2, 12);

    // Before the histories, which bar this officer from some of them.
    private static readonly Actor Barred = Actor.Staff(new Guid("00000001-0000-7000-8000-000000000000"), Role.Officer, "health");

    private static readonly Dictionary<Guid, IReadOnlyList<IComplaintEvent>> Histories = Enumerable
        .Range(100, Count)
        .Select(number => (Id: new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0), Number: number))
        .ToDictionary(life => life.Id, life => Cut(Lives.Of(life.Id, life.Number), life.Number));

    private static readonly GovernmentDirectory Known = new[]
    {
        ("diwan", null),
        ("health", "diwan"),
        ("health-erbil", "health"),
        ("health-duhok", "health"),
        ("municipalities", (string?)"diwan"),
    }
        .Select(agency => new AgencyRegistered(DateTimeOffset.UnixEpoch, agency.Item1, agency.Item2, "ministry", new Names("n", "n", "n")))
        .Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);

    private static readonly Actor[] Everybody =
    [
        .. from agency in new[] { "health", "health-erbil", "health-duhok", "municipalities" }
        from role in new[] { Role.Officer, Role.AgencyHead, Role.Inspector }
        select Actor.Staff(Guid.NewGuid(), role, agency),
        Actor.Staff(Guid.NewGuid(), Role.CentreOfficer, null),
        Barred,
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_finds_what_they_may_see_and_all_counts_agree_with_the_lists()
    {
        await using var bench = await StoreBench.Set(postgres);
        foreach (var (id, events) in Histories)
        {
            await bench.Append(id, [events]);
        }

        await using var session = bench.Store.QuerySession();
        var rows = new MartenCaseRows(session, new RetentionPeriod(TimeSpan.FromDays(1)));
        var tallies = new MartenCaseTallies(session);
        var seen = 0;
        foreach (var actor in Everybody)
        {
            var scope = CaseScope.Of(actor, Known);
            Guid[] expected =
            [
                .. Histories.Where(life => scope.Includes(Complaint.Fold(null, life.Value)!)).Select(life => life.Key).Order(),
            ];
            var all = await rows.List(new CaseFilter { Today = Today, Take = Count }, scope, Ct);
            all.Items.Select(row => row.Id).Order().ToArray().ShouldBe(expected, $"{actor.Role} of {actor.AgencyId}");
            all.Total.ShouldBe(expected.Length);
            seen += expected.Length;
            await ShouldAgree(rows, tallies, scope, all.Items);
        }

        seen.ShouldBeGreaterThan(Count, "else this might compare nothing with nothing");
    }

    private static async Task ShouldAgree(MartenCaseRows rows, MartenCaseTallies tallies, CaseScope scope, IReadOnlyList<CaseRow> all)
    {
        await Finds(new CaseFilter { Overdue = true }, row => row.IsOverdue(Today));
        await Finds(new CaseFilter { Overdue = false }, row => !row.IsOverdue(Today));
        await Finds(new CaseFilter { WaitingFor = Mover.Agency }, row => row.WaitingFor == "agency");
        await Finds(new CaseFilter { WaitingFor = Mover.Complainant }, row => row.WaitingFor == "complainant");
        await Finds(new CaseFilter { OfficerId = CaseFilter.Nobody }, row => row.OfficerId is null);
        await Finds(new CaseFilter { Statuses = OpenStatuses.All }, row => OpenStatuses.All.Contains(row.Status));
        all.SkipWhile(row => row.IsOverdue(Today)).ShouldAllBe(row => !row.IsOverdue(Today), "the overdue are first");

        var counts = await tallies.Queue(scope, Today, Ct);
        counts.Open.ShouldBe(all.Count(row => OpenStatuses.All.Contains(row.Status)));
        counts.Overdue.ShouldBe(all.Count(row => row.IsOverdue(Today)));
        counts.Nobodys.ShouldBe(all.Count(row => row is { Status: ComplaintStatus.Assigned, OfficerId: null }));
        counts.WaitsForComplainant.ShouldBe(all.Count(row => row is { Status: ComplaintStatus.Assigned, WaitsForComplainant: true }));
        var standing = await tallies.Standing(scope, Today, [Day(10), Day(5)], Ct);
        standing.Ages.Sum().ShouldBe(standing.Open);
        (await tallies.Load(scope, LoadBy.Officer, Today, Ct))
            .Sum(load => load.Open)
            .ShouldBe(all.Count(row => row.Status == ComplaintStatus.Assigned));
        (await tallies.Load(scope, LoadBy.Agency, Today, Ct)).Sum(load => load.Overdue).ShouldBe(counts.Overdue);

        async Task Finds(CaseFilter filter, Func<CaseRow, bool> which)
        {
            var found = await rows.List(filter with { Today = Today, Take = Count }, scope, Ct);
            found.Items.Select(row => row.Id).ShouldBe(all.Where(which).Select(row => row.Id), ignoreOrder: true);
        }
    }

    /// <summary>Not every life to its end: most are closed by then.</summary>
    private static IReadOnlyList<IComplaintEvent> Cut(IReadOnlyList<IComplaintEvent> life, int number)
    {
        IReadOnlyList<IComplaintEvent> part = [.. life.Take(2 + (number % 9))];
        return number % 7 == 0 && part.Count > 2 ? [.. part, new StaffBarred(part[^1].At, Barred.Id, null)] : part;
    }

    private static DateTimeOffset Day(int day) => new(2026, 1, day, 0, 0, 0, TimeSpan.Zero);
}
