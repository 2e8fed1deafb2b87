using Ccs.Application.Cases;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>What came to a desk lately is a part of what lies there.</summary>
[Collection("postgres")]
public sealed class CaseArrivalTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_came_since_then_and_nothing_else_of_what_lies_at_an_agency_or_at_the_centre()
    {
        await using var bench = await StoreBench.Set(postgres);
        for (var number = 300; number < 420; number++)
        {
            var id = new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
            await bench.Append(
                id,
                [
                    [.. Lives.Of(id, number).Take(4 + (number % 15))],
                ]
            );
        }

        await using var session = bench.Store.QuerySession();
        var rows = new MartenCaseRows(
            session,
            new MartenUnverifiedFilings(bench.Store.LightweightSession()),
            new RetentionPeriod(TimeSpan.FromDays(1))
        );
        var (lay, came) = (0, 0);
        foreach (var agency in new[] { "health-erbil", "health-duhok", "municipalities", null })
        {
            var lying = agency is null ? await rows.AtTheCentre(Ct) : await rows.RunningAt([agency], Ct);
            var since = lying.Select(CameAt).Order().ElementAtOrDefault(lying.Count / 2) ?? DateTimeOffset.UnixEpoch;
            var expected = lying.Where(row => CameAt(row) >= since).Select(row => row.Id).ToList();
            (lay, came) = (lay + lying.Count, came + expected.Count);

            (await rows.CameTo(agency, since, Ct)).Select(row => row.Id).ShouldBe(expected, ignoreOrder: true, agency);
        }

        came.ShouldBeInRange(8, lay - 8, "else this might compare all with all");

        static DateTimeOffset? CameAt(CaseRow row) => row.Status == ComplaintStatus.Verified ? row.TriageFrom : row.CameAt;
    }
}
