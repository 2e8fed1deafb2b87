namespace Ccs.WebApi.Tests.Cases;

/// <summary>A case is opened by many at once; every look is recorded, and none is refused because of another.</summary>
[Collection("ccs")]
public sealed class ManyReadersTests(CcsFixture ccs)
{
    private const int Readers = 20;

    [Fact]
    public async Task Twenty_looks_at_one_case_at_once_are_all_served_and_all_recorded()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");

        var seen = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => officer.Get($"/api/v1/cases/{scenario.ComplaintId}")));

        seen.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        (
            await ccs.Count(
                $"select count(*) from ccs.mt_events where type = 'case-accessed.v2' and data->>'complaintId' = '{scenario.ComplaintId}'"
            )
        ).ShouldBe(Readers);
    }
}
