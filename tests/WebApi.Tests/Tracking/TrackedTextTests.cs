using Ccs.WebApi.Tests.Cases;

namespace Ccs.WebApi.Tests.Tracking;

/// <summary>The complainant reads what they wrote themselves, and what each round was answered.</summary>
[Collection("ccs")]
public sealed class TrackedTextTests(CcsFixture ccs)
{
    private const string Second = "It was looked at once more: the line is laid this week.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_written_is_read_as_it_was_written(bool confidential)
    {
        var api = ccs.Api();
        var filing = Duplicates.AboutAPerson();
        filing["confidential"] = confidential;
        filing["incidentDate"] = "2026-10-02";
        filing["remedySought"] = "An apology.";
        var upload = await api.Upload("receipt.txt", "Receipt 5521"u8.ToArray());
        filing["uploadIds"] = new JsonArray(upload.Text("uploadId"));
        var scenario = await Scenario.Verified(api, filing);

        var opened = await api.Post("/api/v1/tracking", new { contact = scenario.Contact, complaintCode = scenario.Code });
        var tracked = await (await scenario.Track()).Get("/api/v1/tracking");

        foreach (var view in new[] { opened, tracked })
        {
            var written = view.ShouldBe(HttpStatusCode.OK)["complaint"];
            foreach (var field in new[] { "title", "description", "remedySought", "incidentDate" })
            {
                Text(written[field]).ShouldBe(Text(filing[field]), field);
            }

            written["subject"]!["kind"]!.GetValue<string>().ShouldBe("person");
            written["subject"]!["personName"]!.GetValue<string>().ShouldBe("Azad Hama Salih");
            written["subject"]!["agencyId"]!.GetValue<string>().ShouldBe("electricity");
            written["documents"]!.AsArray().ShouldHaveSingleItem()!["fileName"]!.GetValue<string>().ShouldBe("receipt.txt");
            view["answers"].AsArray().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Mended_it_is_read_as_it_was_mended()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        (await (await api.As("centre")).Decide(scenario.ComplaintId, "correction", new { missing = "Which street?" })).ShouldBe(
            HttpStatusCode.OK
        );
        var mended = new { title = "No connection in Iskan", description = "Street 60 in Iskan has had no connection since March." };
        var citizen = await scenario.Track();

        var written = (await citizen.Post("/api/v1/tracking/correction", mended)).ShouldBe(HttpStatusCode.OK)["complaint"];

        Text(written["title"]).ShouldBe(mended.title);
        Text(written["description"]).ShouldBe(mended.description);
        written["remedySought"].ShouldBeNull();
    }

    [Fact]
    public async Task Each_round_keeps_its_answer()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        var citizen = await scenario.Track();
        (await citizen.Post("/api/v1/tracking/reopening", new { reason = "Nobody came." })).ShouldBe(HttpStatusCode.OK);
        var answered = await (await ccs.Api().As("officer.council")).Decide(
            scenario.ComplaintId,
            "answer",
            new { outcome = "not-upheld", text = Second }
        );
        answered.ShouldBe(HttpStatusCode.OK);

        var view = await citizen.Get("/api/v1/tracking");

        var answers = view["answers"].AsArray();
        answers.Select(answer => answer!["round"]!.GetValue<int>()).ShouldBe([1, 2]);
        Text(answers[0]!["remedy"]).ShouldBe("Connection on 25 November.");
        Text(answers[1]!["text"]).ShouldBe(Second);
        Text(view["answer"]["text"]).ShouldBe(Second);
    }

    [Fact]
    public async Task Of_a_duplicate_its_own_words_are_read_and_of_the_other_only_what_was_written_for_those_linked()
    {
        var api = ccs.Api();
        var (original, duplicate) = await Duplicates.Joined(api);
        await Duplicates.AnswerIt(api, original, Duplicates.ForLinked);
        var citizen = await Duplicates.Told(duplicate);

        var first = await citizen.Get("/api/v1/tracking");

        Text(first["complaint"]["title"]).ShouldBe(Text(Some.Filing()["title"]));
        var told = first["answers"].AsArray().ShouldHaveSingleItem()!;
        (Text(told["text"]), told["remedy"], told["ofOriginal"]!.GetValue<bool>()).ShouldBe((Duplicates.ForLinked, null, true));

        (await citizen.Post("/api/v1/tracking/reopening", new { reason = "Not in my street." })).ShouldBe(HttpStatusCode.OK);
        var again = await (await api.As("officer.council")).Decide(
            duplicate.ComplaintId,
            "answer",
            new { outcome = "not-upheld", text = Second }
        );
        again.ShouldBe(HttpStatusCode.OK);
        var answers = (await citizen.Get("/api/v1/tracking"))["answers"].AsArray();
        answers.Select(answer => Text(answer!["text"])).ShouldBe([Duplicates.ForLinked, Second]);
        answers.Select(answer => answer!["ofOriginal"]!.GetValue<bool>()).ShouldBe([true, false]);
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
