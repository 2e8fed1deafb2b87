using Ccs.Application.Cases;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>The figures of heads count as late what the answers say of themselves, over random lives.</summary>
[Collection("postgres")]
public sealed class LatenessTests(PostgresFixture postgres)
{
    private const int Count = 40;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_in_time_are_those_that_say_so()
    {
        await using var bench = await StoreBench.Set(postgres);
        List<ComplaintAnswered> standing = [];
        foreach (var number in Enumerable.Range(1, Count))
        {
            var id = new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
            var events = Lives.Of(id, number);
            await bench.Append(id, [events]);
            if (
                Complaint.Fold(null, events)!.Status is ComplaintStatus.Answered or ComplaintStatus.Closed
                && events.OfType<ComplaintAnswered>().LastOrDefault() is { } answer
            )
            {
                standing.Add(answer);
            }
        }

        await using var work = bench.Begin();
        var everything = CaseScope.Of(Actor.Staff(Guid.NewGuid(), Role.CentreOfficer, null), GovernmentDirectory.Empty);
        var counted = await new MartenCaseTallies(work.Session).Answers(everything, DateTimeOffset.UnixEpoch, Ct);

        standing.Select(answer => answer.Late).Distinct().Count().ShouldBe(2, "some are late and some are not");
        counted.ShouldBe((standing.Count, standing.Count(answer => !answer.Late)));
    }
}
