using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;
using Ccs.Proof.Tree;

namespace Ccs.WebApi.Tests.Tracking;

/// <summary>What the page of tracking checks at each visit, checked here with the library that others have.</summary>
[Collection("ccs")]
public sealed class OwnProofsTests(CcsFixture ccs)
{
    private const string Path = "/api/v1/tracking/proofs";

    [Fact]
    public async Task Every_step_is_proven_and_nothing_else_is_told()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        (await Decide("note", new { text = "Between us." })).ShouldBe(HttpStatusCode.OK);
        (await Decide("question", new { text = "Which meter?" })).ShouldBe(HttpStatusCode.OK);
        var citizen = await scenario.Track();
        string[] timeline =
        [
            .. (await citizen.Get("/api/v1/tracking"))["timeline"].AsArray().Select(step => step!["type"]!.GetValue<string>()),
        ];

        var answer = await Proofs(citizen);

        var steps = answer["steps"].AsArray();
        steps.Select(step => TypeOf(step!)).ShouldBe(timeline);
        foreach (var step in steps)
        {
            var entry = EntryOf(step!);
            ReceiptCheck.Stands(entry)!.Checkpoint.ToString().ShouldBe(answer.Text("checkpoint"));
            ReceiptCheck.IsOf(entry, new ReceiptEvent(0, PartOf(step!), null, [])).ShouldBeTrue();
            PartOf(step!).Text!.Split('\n')[3].ShouldBe(scenario.ComplaintId);
        }

        answer.Body.ShouldNotContain("note-added");
        answer.Body.ShouldNotContain("electricity");
        answer.Body.ShouldNotContain("officer");

        async Task<Answer> Decide(string decision, object body) =>
            await (await ccs.Api().As("officer.electricity")).Decide(scenario.ComplaintId, decision, body);
    }

    [Fact]
    public async Task The_log_continues_what_was_seen_before()
    {
        var citizen = await (await Scenario.Verified(ccs.Api())).Track();
        var before = Seen(await Proofs(citizen));
        await Scenario.Verified(ccs.Api());

        var answer = await Proofs(citizen, $"{before.Epoch}-{before.Promised.Size}");

        var now = Seen(answer);
        TreeHash[] hashes =
        [
            .. answer["consistency"].AsArray().Select(hash => TreeHash.Of(Convert.FromBase64String(hash!.GetValue<string>()))),
        ];
        now.Promised.Size.ShouldBeGreaterThan(before.Promised.Size);
        ProofCheck.Consistent(before.Promised.Size, before.Promised.Root, now.Promised.Size, now.Promised.Root, hashes).ShouldBeTrue();
    }

    [Theory]
    [InlineData("1-99999999999")]
    [InlineData("2-1")]
    [InlineData("")]
    public async Task Of_what_it_never_was_it_proves_nothing(string known)
    {
        var citizen = await (await Scenario.Verified(ccs.Api())).Track();

        (await Proofs(citizen, known)).Json["consistency"].ShouldBeNull();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("one-2")]
    [InlineData("1-2-3")]
    [InlineData("1--2")]
    public async Task What_is_malformed_is_refused(string known)
    {
        var citizen = await (await Scenario.Verified(ccs.Api())).Track();

        (await citizen.Get($"{Path}?known={known}")).ShouldRefuse("known");
    }

    [Fact]
    public async Task Nobody_else_has_them_and_after_erasure_nobody()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        var citizen = await scenario.Track();
        (await citizen.Post("/api/v1/tracking/acceptance")).ShouldBe(HttpStatusCode.OK);

        (await ccs.Api().Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await (await ccs.Api().As("officer.electricity")).Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await (await ccs.Api().As("auditor")).Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Proofs(await (await Scenario.Verified(ccs.Api())).Track())).Body.ShouldNotContain(scenario.ComplaintId);
        var erasure = await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "erasure", new { reason = "Her letter." });
        erasure.ShouldBe(HttpStatusCode.OK);
        (await citizen.Get(Path)).ShouldBe(HttpStatusCode.NotFound, "tracking.not-found");
    }

    private async Task<Answer> Proofs(Api citizen, string known = "")
    {
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        return (await citizen.Get($"{Path}?known={known}")).ShouldBe(HttpStatusCode.OK);
    }

    private static (int Epoch, Checkpoint Promised) Seen(Answer answer)
    {
        SignedNote.TryParse(answer.Text("checkpoint"), out var note).ShouldBeTrue();
        Checkpoint.TryParse(note!.Text, out var promised).ShouldBeTrue();
        return (answer["epoch"].GetValue<int>(), promised!);
    }

    private static ReceiptEntry EntryOf(JsonNode step)
    {
        var entry = step["entry"]!;
        return new ReceiptEntry(
            [.. entry["digests"]!.AsArray().Select(digest => digest!.GetValue<string>())],
            entry["salt"]!.GetValue<string>(),
            entry["commitment"]!.GetValue<string>(),
            entry["proof"]!.GetValue<string>()
        );
    }

    private static ReceiptPart PartOf(JsonNode step) =>
        new(step["event"]!["text"]!.GetValue<string>(), step["event"]!["salt"]!.GetValue<string>());

    private static string TypeOf(JsonNode step) => PartOf(step).Text!.Split('\n')[5].Split(".v")[0];
}
