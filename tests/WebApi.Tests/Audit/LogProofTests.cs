using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Ccs.Proof.Witnesses;

namespace Ccs.WebApi.Tests.Audit;

/// <summary>Proofs of the log, checked by the library for verifiers alone.</summary>
[Collection("ccs")]
public sealed class LogProofTests(CcsFixture ccs)
{
    private const string Inclusion = "/api/v1/audit/log/proof/inclusion";
    private const string Consistency = "/api/v1/audit/log/proof/consistency";

    private PublishedLog Log => new(ccs);

    [Fact]
    public async Task Each_event_of_a_case_is_proven_from_one_checkpoint_and_each_proof_is_a_look()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        var auditor = await ccs.Api().As("auditor");
        await Log.Publish();
        var size = (await Log.Latest()).Size;

        var history = (await auditor.Get($"/api/v1/audit/complaints/{scenario.Number}/history")).ShouldBe(HttpStatusCode.OK);
        foreach (var step in history.Json.AsArray())
        {
            step!["epoch"]!.GetValue<int>().ShouldBe(1);
            var leaf = step["leafIndex"]!.GetValue<long>();
            var path = $"{Inclusion}?event={step["sequence"]}&size={size}";
            var told = (await auditor.Get(path)).ShouldBe(HttpStatusCode.OK);
            var text = await Text(auditor, path);

            TlogProof.TryParse(text, out var proof).ShouldBeTrue(text);
            proof!.Index.ShouldBe(leaf);
            proof.Proves(await LeafOf(leaf)).ShouldBeTrue();
            proof.Proves(await LeafOf(leaf + 1)).ShouldBeFalse("another leaf");
            (await Log.Trusted(proof.Checkpoint)).Size.ShouldBe(size);
            told["leafIndex"].GetValue<long>().ShouldBe(leaf);
            told.Text("leafHash").ShouldBe((await LeafOf(leaf)).ToString());
            told["hashes"].AsArray().Select(hash => hash!.GetValue<string>()).ShouldBe(proof.Hashes.Select(hash => hash.ToString()));
            told.Text("checkpoint").ShouldBe(proof.Checkpoint.ToString());
            (await auditor.Get($"{Inclusion}?leaf={leaf}&size={size}")).Body.ShouldBe(told.Body);
        }

        const string Looks = "select count(*) from ccs.mt_events where type = 'case-accessed.v2' and data ->> 'what' = 'history'";
        (await ccs.Count($"{Looks} and data ->> 'complaintId' = '{scenario.ComplaintId}'")).ShouldBe(
            1 + (2 * history.Json.AsArray().Count)
        );
    }

    [Fact]
    public async Task Without_a_size_it_is_proven_from_what_was_signed_last()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var auditor = await ccs.Api().As("auditor");
        var sequence = await ccs.Text($"select max(seq_id) from ccs.mt_events where stream_id = '{scenario.ComplaintId}'");
        var path = $"{Inclusion}?event={sequence}";
        await Eventually.Holds(async () => (await auditor.Get(path)).Status == HttpStatusCode.OK, "the leaf is promised");

        TlogProof.TryParse(await Text(auditor, path), out var proof).ShouldBeTrue();

        (await Log.Trusted(proof!.Checkpoint)).Size.ShouldBeGreaterThan(proof.Index);
        var leaf = await ccs.Text($"select encode(entry, 'hex') from ccs.ccs_log where seq_id = {sequence}");
        proof.Proves(TreeHash.OfLeaf(Convert.FromHexString(leaf))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_later_checkpoint_continues_an_earlier_one_and_a_witness_takes_the_proof()
    {
        var auditor = await ccs.Api().As("auditor");
        await Log.Publish();
        var before = await Log.Latest();
        await Log.Publish();
        var after = await Log.Latest();
        var path = $"{Consistency}?from={before.Size}&to={after.Size}";

        var told = (await auditor.Get(path)).ShouldBe(HttpStatusCode.OK);
        var text = await Text(auditor, path);

        AddCheckpoint.TryParse(text, out var asked).ShouldBeTrue(text);
        asked!.Old.ShouldBe(before.Size);
        (await Log.Trusted(asked.Checkpoint)).ShouldBe(after);
        ProofCheck.Consistent(before.Size, before.Root, after.Size, after.Root, asked.Proof).ShouldBeTrue();
        ProofCheck.Consistent(before.Size, after.Root, after.Size, after.Root, asked.Proof).ShouldBeFalse("another log");
        told["hashes"].AsArray().Select(hash => hash!.GetValue<string>()).ShouldBe(asked.Proof.Select(hash => hash.ToString()));
        told.Text("rootHash").ShouldBe(after.Root.ToString());
        (await auditor.Get($"{Consistency}?from=0&to={after.Size}"))["hashes"].AsArray().ShouldBeEmpty();
        (await auditor.Get($"{Consistency}?from=1"))
            .ShouldBe(HttpStatusCode.OK)["to"]
            .GetValue<long>()
            .ShouldBeGreaterThanOrEqualTo(after.Size);
    }

    [Fact]
    public async Task An_event_of_no_case_is_proven_too_and_that_is_a_list_of_none()
    {
        var auditor = await ccs.Api().As("auditor");
        await Log.Publish();
        var sequence = await ccs.Text("select seq_id from ccs.mt_events where type = 'log-began'");

        (await auditor.Get($"{Inclusion}?event={sequence}")).ShouldBe(HttpStatusCode.OK);

        (
            await ccs.Count(
                $$"""
                select count(*) from ccs.mt_events where type = 'cases-listed'
                    and data -> 'filter' @> '[{"name": "event", "value": "{{sequence}}"}]'
                """
            )
        ).ShouldBe(1);
    }

    private async Task<TreeHash> LeafOf(long index) =>
        TreeHash.OfLeaf(
            Convert.FromHexString(await ccs.Text($"select encode(entry, 'hex') from ccs.ccs_log where epoch = 1 and leaf_index = {index}"))
        );

    private static async Task<string> Text(Api api, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/plain");
        using var answer = await api.Http.SendAsync(request);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        return await answer.Content.ReadAsStringAsync();
    }
}
