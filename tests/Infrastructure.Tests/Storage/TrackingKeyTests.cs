using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>The small row that a contact is compared with.</summary>
[Collection("postgres")]
public sealed class TrackingKeyTests(PostgresFixture postgres)
{
    private static readonly Guid Id = new("00000001-0000-7000-8000-000000000000");
    private const string Code = "token of a code";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_found_by_the_code_and_loses_its_contact_with_the_erasure()
    {
        await using var bench = await StoreBench.Set(postgres);
        var filed = (ComplaintFiled)Lives.Of(Id, 1)[0];
        await bench.Append(
            Id,
            [
                [filed, new ComplaintVerifiedV2(filed.At, "26-0041823", new SealedCode(new Sealed("s1.AAAA"), Code), filed.Keys)],
            ]
        );
        await using (var filing = bench.Begin())
        {
            new MartenSearchTerms(filing.Session).Store(new SearchTerms(Id, "token", ["token", "other"]));
            await filing.UnitOfWork.Commit(Ct);
        }

        (await Key(bench, Code)).ShouldBe(new TrackingKey(Id, "token"));
        (await Key(bench, "token of another")).ShouldBeNull();
        await using (var erasing = bench.Begin())
        {
            new MartenSearchTerms(erasing.Session).Remove(Id);
            await erasing.UnitOfWork.Commit(Ct);
        }

        (await Key(bench, Code)).ShouldBe(new TrackingKey(Id, null));
    }

    private static async Task<TrackingKey?> Key(StoreBench bench, string code)
    {
        await using var session = bench.Store.QuerySession();
        return await new MartenTrackingViews(session).FindKey(code, Ct);
    }
}
