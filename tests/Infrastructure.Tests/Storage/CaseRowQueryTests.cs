using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>What the database is asked says the same as the rows and the complaints say of themselves.</summary>
[Collection("postgres")]
public sealed class CaseRowQueryTests(PostgresFixture postgres)
{
    private const int Count = 50;

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
        var rows = new MartenCaseRows(
            session,
            new MartenUnverifiedFilings(bench.Store.LightweightSession()),
            new RetentionPeriod(TimeSpan.FromDays(1))
        );
        var tallies = new MartenCaseTallies(session);
        var seen = 0;
        foreach (var actor in Everybody)
        {
            var scope = CaseScope.Of(actor, Known);
            Guid[] expected =
            [
                .. Histories
                    .Where(life => IsVerified(life.Value) && scope.Includes(Complaint.Fold(null, life.Value)!))
                    .Select(life => life.Key)
                    .Order(),
            ];
            var all = await rows.List(new CaseFilter { Today = Today, Take = Count }, scope, Ct);
            all.Items.Select(row => row.Id).Order().ToArray().ShouldBe(expected, $"{actor.Role} of {actor.AgencyId}");
            all.Total.ShouldBe(expected.Length);
            seen += expected.Length;
            await ShouldAgree(rows, tallies, scope, all.Items);
        }

        seen.ShouldBeGreaterThan(Count * 3 / 4, "else this might compare nothing with nothing");
    }

    [Fact]
    public async Task What_was_verified_before_there_were_numbers_is_due_for_one()
    {
        await using var bench = await StoreBench.Set(postgres);
        foreach (var (id, events) in Histories)
        {
            await bench.Append(id, [events]);
        }

        await using var session = bench.Store.LightweightSession();
        var rows = new MartenCaseRows(session, new MartenUnverifiedFilings(session), new RetentionPeriod(TimeSpan.FromDays(1)));
        Guid[] expected =
        [
            .. Histories.Where(life => Complaint.Fold(null, life.Value)! is { CaseNumber: null, CodeInClear: not null }).Select(l => l.Key),
        ];

        var due = await rows.Due(DueFor.CaseNumber, Day(12), Guid.Empty, Count, Ct);

        due.ShouldBe(expected, ignoreOrder: true);
        due.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Filings_of_before_there_were_unverified_rows_expire_among_the_others()
    {
        await using var bench = await StoreBench.Set(postgres);
        await using var session = bench.Store.LightweightSession();
        var unverified = new MartenUnverifiedFilings(session);
        ComplaintFiled[] filed = [.. Histories.Values.Select(life => (ComplaintFiled)life[0]).OrderBy(e => e.ComplaintId.ToString())];
        foreach (var (e, older) in filed.Select((e, i) => (e, i % 2 == 0)))
        {
            if (older)
            {
                session.Store(CaseRow.Evolve(null, e)! with { Version = 1 });
            }
            else
            {
                unverified.Store(new UnverifiedFiling(e.ComplaintId, e.At, "contact"));
            }
        }

        await session.SaveChangesAsync(Ct);
        var rows = new MartenCaseRows(session, unverified, new RetentionPeriod(TimeSpan.FromDays(1)));
        var late = filed.Max(e => e.At) + Guards.VerificationTime;

        var first = await rows.Due(DueFor.Expiry, late, Guid.Empty, 7, Ct);
        var rest = await rows.Due(DueFor.Expiry, late, first[^1], Count, Ct);

        first.Concat(rest).ShouldBe(filed.Select(e => e.ComplaintId));
        (
            await rows.Due(DueFor.Expiry, filed.Min(e => e.At) + Guards.VerificationTime - TimeSpan.FromSeconds(1), Guid.Empty, Count, Ct)
        ).ShouldBeEmpty();
    }

    private static async Task ShouldAgree(MartenCaseRows rows, MartenCaseTallies tallies, CaseScope scope, IReadOnlyList<CaseRow> all)
    {
        await Finds(new CaseFilter { Overdue = true }, row => row.IsOverdue(Today));
        await Finds(new CaseFilter { Overdue = false }, row => !row.IsOverdue(Today));
        await Finds(new CaseFilter { CentreAsked = true }, row => row.CentreAsked);
        await Finds(new CaseFilter { CentreAsked = false }, row => !row.CentreAsked);
        await Finds(new CaseFilter { WaitingFor = Mover.Agency }, row => row.WaitingFor == "agency");
        await Finds(new CaseFilter { WaitingFor = Mover.Complainant }, row => row.WaitingFor == "complainant");
        await Finds(new CaseFilter { OfficerId = CaseFilter.Nobody }, row => row.OfficerId is null);
        await Finds(new CaseFilter { Statuses = OpenStatuses.All }, row => OpenStatuses.All.Contains(row.Status));
        all.SkipWhile(row => row.IsOverdue(Today)).ShouldAllBe(row => !row.IsOverdue(Today), "the overdue are first");

        var counts = await tallies.Queue(scope, Today, Ct);
        counts.Open.ShouldBe(all.Count(row => OpenStatuses.All.Contains(row.Status)));
        counts.Overdue.ShouldBe(all.Count(row => row.IsOverdue(Today)));
        counts.Nobodys.ShouldBe(all.Count(row => row is { Status: ComplaintStatus.Assigned, OfficerId: null }));
        counts.WaitsForComplainant.ShouldBe(all.Count(row => OpenStatuses.All.Contains(row.Status) && row.WaitsForComplainant));
        (await tallies.Rejections(scope, Day(1), Ct))
            .Select(tally => (tally.Reason, tally.Count, tally.SentBack))
            .ShouldBe(
                all.Where(row => row.Rejection is not null && row.ClosedAt >= Day(1))
                    .GroupBy(row => row.Rejection!.Value)
                    .Select(same => (same.Key, same.Count(), same.Count(row => row.CorrectionAsked))),
                ignoreOrder: true
            );
        var standing = await tallies.Standing(scope, Today, [Day(10), Day(5)], Ct);
        standing.Ages.Sum().ShouldBe(standing.Open);
        (await tallies.Load(scope, LoadBy.Officer, Today, Ct))
            .Sum(load => load.Open)
            .ShouldBe(all.Count(row => row.Status == ComplaintStatus.Assigned));
        (await tallies.Load(scope, LoadBy.Agency, Today, Ct))
            .Sum(load => load.Overdue)
            .ShouldBe(all.Count(row => row.Status == ComplaintStatus.Assigned && row.IsOverdue(Today)));
        counts.CentreAsked.ShouldBe(scope.AgencyIds is null ? all.Count(row => row.CentreAsked) : 0);

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
        IReadOnlyList<IComplaintEvent> barred =
            number % 7 == 0 && part.Count > 2 ? [.. part, new StaffBarred(part[^1].At, Barred.Id, null)] : part;
        return number % 21 == 0 && barred.Count > part.Count ? [.. barred, new StaffBarLifted(part[^1].At, Barred.Id, null)] : barred;
    }

    private static bool IsVerified(IReadOnlyList<IComplaintEvent> life) => life.Any(e => e is ComplaintVerifiedV2 or ComplaintVerified);

    private static DateTimeOffset Day(int day) => new(2026, 1, day, 0, 0, 0, TimeSpan.Zero);
}
