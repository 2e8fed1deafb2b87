using Ccs.WebApi.Tests.Cases;

namespace Ccs.WebApi.Tests.Faults;

/// <summary>A breakdown brings hundreds: one answer to all of them, whatever happens meanwhile.</summary>
[Collection(FaultsCollection.Name)]
public sealed class LargeBatchTests(PostgresFixture postgres)
{
    private const int All = 500;

    [Fact]
    public async Task Five_hundred_are_answered_in_one_act_by_a_program_that_was_killed_in_between()
    {
        var connection = await postgres.NewDatabase();
        var folder = CcsProgram.NewDataFolder();
        var settings = CcsFixture.Program(connection, folder);
        string path;
        Scenario[] changed;
        await using (var killed = CcsProgram.Serve(settings))
        {
            var api = new Api(await killed.Address);
            var members = await Many.Filed(api, All);
            changed = members[..2];
            var officer = await api.As("officer.electricity");
            var batch = await Batches.Make(officer, members);
            path = Batches.PathOf(batch);
            Batches.Numbers(batch).Length.ShouldBe(All);
            var head = await api.As("head.electricity");
            foreach (var member in changed)
            {
                (await head.Decide(member.ComplaintId, "note", new { text = "Wait for me." })).ShouldBe(HttpStatusCode.OK);
            }

            (await Batches.Act(officer, batch, "answer", Batches.Answering)).ShouldBe(HttpStatusCode.Accepted);
            await Eventually.Holds(async () => Batches.Count(await officer.Get(path), "done") > 0, "the first answers");
            await killed.Kill();
        }

        var before = await Many.Events(connection, "complaint-answered");
        before.ShouldBeInRange(1, All - 3, "it was to be killed in the middle");
        await using var program = CcsProgram.Serve(settings);
        var again = await new Api(await program.Address).As("officer.electricity");
        await Eventually.Holds(async () => Batches.Count(await again.Get(path), "waiting") == 0, "the rest", seconds: 90);

        var over = await again.Get(path);
        Batches.Count(over, "done").ShouldBe(All - 2);
        Batches.Refused(over).ShouldBe(changed.Select(one => (one.Number, "complaint.changed")), ignoreOrder: true);
        (await Many.Events(connection, "complaint-answered")).ShouldBe(All - 2, "nobody is answered twice");

        // It writes there as long as it runs.
        await program.Kill();
        Directory.Delete(folder, recursive: true);
    }
}
