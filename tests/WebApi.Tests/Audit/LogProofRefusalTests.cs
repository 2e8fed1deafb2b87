namespace Ccs.WebApi.Tests.Audit;

/// <summary>What of the log is not proven, and to whom.</summary>
[Collection("ccs")]
public sealed class LogProofRefusalTests(CcsFixture ccs)
{
    private const string Inclusion = "/api/v1/audit/log/proof/inclusion";
    private const string Consistency = "/api/v1/audit/log/proof/consistency";

    private PublishedLog Log => new(ccs);

    [Theory]
    [InlineData("", "event")]
    [InlineData("?event=1&leaf=1", "leaf")]
    [InlineData("?event=one", "event")]
    [InlineData("?event=-1", "event")]
    [InlineData("?leaf=1.5", "leaf")]
    [InlineData("?leaf=99999999999999999999", "leaf")]
    [InlineData("?leaf=0&size=many", "size")]
    [InlineData("?leaf=0&size=17", "size")]
    [InlineData("?leaf=999999999999", "leaf")]
    public async Task What_can_not_be_proven_is_refused_at_its_field(string query, string field)
    {
        await Log.Publish();
        foreach (var language in new[] { "en", "ckb", "ar" })
        {
            var auditor = await ccs.Api(language).As("auditor");
            (await auditor.Get($"{Inclusion}{query}")).ShouldRefuse(field);
        }
    }

    [Theory]
    [InlineData("", "from")]
    [InlineData("?from=few", "from")]
    [InlineData("?from=16&to=x", "to")]
    [InlineData("?from=32&to=16", "from")]
    [InlineData("?from=999999999999", "from")]
    [InlineData("?from=1&to=17", "to")]
    public async Task What_can_not_be_consistent_is_refused_at_its_field(string query, string field)
    {
        await Log.Publish();
        foreach (var language in new[] { "en", "ckb", "ar" })
        {
            var auditor = await ccs.Api(language).As("auditor");
            (await auditor.Get($"{Consistency}{query}")).ShouldRefuse(field);
        }
    }

    [Fact]
    public async Task A_checkpoint_proves_nothing_that_came_after_it()
    {
        await Log.Publish();
        var size = (await Log.Latest()).Size;
        var scenario = await Scenario.Verified(ccs.Api());
        await Log.Publish();
        var auditor = await ccs.Api().As("auditor");
        var sequence = await ccs.Text($"select max(seq_id) from ccs.mt_events where stream_id = '{scenario.ComplaintId}'");

        (await auditor.Get($"{Inclusion}?leaf={size - 1}&size={size}")).ShouldBe(HttpStatusCode.OK);
        (await auditor.Get($"{Inclusion}?leaf={size}&size={size}")).ShouldRefuse("leaf");
        (await auditor.Get($"{Inclusion}?event={sequence}&size={size}")).ShouldRefuse("size");
    }

    [Fact]
    public async Task An_event_that_there_is_not_is_not_found() =>
        (await (await ccs.Api().As("auditor")).Get($"{Inclusion}?event=999999999999")).ShouldBe(HttpStatusCode.NotFound, "event.not-found");

    [Fact]
    public async Task Proofs_are_for_auditors_alone()
    {
        foreach (var path in new[] { $"{Inclusion}?leaf=0", $"{Consistency}?from=0" })
        {
            (await ccs.Api().Get(path)).ShouldBe(HttpStatusCode.Unauthorized);
            await AuditAccess.ForAuditorsAlone(ccs, path);
        }
    }
}
