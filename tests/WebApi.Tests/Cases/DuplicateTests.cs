using static Ccs.WebApi.Tests.Cases.Duplicates;

namespace Ccs.WebApi.Tests.Cases;

/// <summary>A duplicate isn't forgotten: its complainant hears what came of the original, or is looked at again.</summary>
[Collection("ccs")]
public sealed class DuplicateTests(CcsFixture ccs)
{
    [Fact]
    public async Task As_a_duplicate_nothing_is_rejected_that_nobody_will_answer()
    {
        var api = ccs.Api();
        var centre = await api.As("centre");
        var original = await Scenario.Verified(api);
        var duplicate = await Scenario.Verified(api);
        (await Reject(centre, duplicate)).ShouldBe(HttpStatusCode.Conflict, "rejection.original-missing");
        (await Link(centre, duplicate, original, "related-to")).ShouldBe(HttpStatusCode.OK);
        (await Reject(centre, duplicate)).ShouldBe(HttpStatusCode.Conflict, "rejection.original-missing");
        (await Link(centre, duplicate, original)).ShouldBe(HttpStatusCode.OK);

        (await (await original.Track()).Post("/api/v1/tracking/withdrawal", new { })).ShouldBe(HttpStatusCode.OK);

        (await Reject(centre, duplicate)).ShouldBe(HttpStatusCode.Conflict, "rejection.original-missing");
        (await (await duplicate.Track()).Get("/api/v1/tracking")).Text("status").ShouldBe("assigned");
    }

    [Fact]
    public async Task Its_complainant_reads_the_outcome_and_what_was_written_for_them_and_may_rate_and_object()
    {
        var api = ccs.Api();
        var (original, duplicate) = await Joined(api);

        await AnswerIt(api, original, ForLinked);

        var citizen = await Told(duplicate);
        var tracked = await citizen.Get("/api/v1/tracking");
        tracked.Text("status").ShouldBe("closed");
        tracked["answer"]["outcome"]!.GetValue<string>().ShouldBe("upheld");
        tracked["answer"]["text"]!.GetValue<string>().ShouldBe(ForLinked);
        tracked["answer"]["remedy"].ShouldBeNull();
        tracked["answer"]["ofOriginal"]!.GetValue<bool>().ShouldBeTrue();
        tracked.Body.ShouldNotContain(original.ComplaintId);
        tracked.Can.ShouldBe(["rate", "reopen"], ignoreOrder: true);
        await api.Message(duplicate.Contact, body => body.Contains("joined with another one", StringComparison.Ordinal));
        (await citizen.Post("/api/v1/tracking/rating", new { score = 1 })).ShouldBe(HttpStatusCode.OK);
        (await citizen.Post("/api/v1/tracking/rating", new { score = 1 })).ShouldBe(HttpStatusCode.Conflict, "rating.once-a-round");
        var reopened = (await citizen.Post("/api/v1/tracking/reopening", new { reason = "Not in my street." })).ShouldBe(HttpStatusCode.OK);
        reopened.Text("status").ShouldBe("assigned");
        (await ccs.Types(duplicate.ComplaintId)).ShouldEndWith("original-answered,answer-rated,complaint-reopened");
        (await ccs.Count($"select count(*) from ccs.mt_events where data::text like '%{ForLinked}%'")).ShouldBe(0, "sealed");
    }

    [Fact]
    public async Task Until_then_it_is_told_that_it_will_hear_and_need_not_file_again()
    {
        var (_, duplicate) = await Joined(ccs.Api());

        var mail = await ccs.Api().Message(duplicate.Contact, body => body.Contains("goes with that one", StringComparison.Ordinal));
        mail.ShouldContain("You do not have to file again.");
        mail.ShouldNotContain("you can file a new complaint");
        var tracked = await (await duplicate.Track()).Get("/api/v1/tracking");
        tracked["closing"]["rejection"]!.GetValue<string>().ShouldBe("duplicate");
    }

    [Fact]
    public async Task Without_such_a_text_the_outcome_alone_is_told()
    {
        var (original, duplicate) = await Joined(ccs.Api());

        await AnswerIt(ccs.Api(), original, null);

        var tracked = await (await Told(duplicate)).Get("/api/v1/tracking");
        tracked["answer"]["outcome"]!.GetValue<string>().ShouldBe("upheld");
        tracked["answer"]["text"].ShouldBeNull();
    }

    [Fact]
    public async Task The_same_person_reads_the_whole_answer()
    {
        var contact = Some.Email();
        var (original, duplicate) = await Joined(ccs.Api(), contact);

        await AnswerIt(ccs.Api(), original, ForLinked);

        var tracked = await (await Told(duplicate)).Get("/api/v1/tracking");
        tracked["answer"]["text"]!.GetValue<string>().ShouldStartWith("The connection was forgotten");
        tracked["answer"]["remedy"]!.GetValue<string>().ShouldBe("Connection on 25 November.");
    }

    [Fact]
    public async Task Rejected_after_the_answer_it_is_told_at_once()
    {
        var api = ccs.Api();
        var centre = await api.As("centre");
        var original = await Scenario.Verified(api);
        var duplicate = await Scenario.Verified(api);
        await AnswerIt(api, original, ForLinked);

        (await Link(centre, duplicate, original)).ShouldBe(HttpStatusCode.OK);
        (await Reject(centre, duplicate)).ShouldBe(HttpStatusCode.OK);

        (await (await Told(duplicate)).Get("/api/v1/tracking"))["answer"]["text"]!.GetValue<string>().ShouldBe(ForLinked);
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("rejected")]
    public async Task Where_the_original_ends_unanswered_it_goes_back_to_the_centre(string end)
    {
        var api = ccs.Api();
        var (original, duplicate) = await Joined(api);

        var ended =
            end == "withdrawn"
                ? await (await original.Track()).Post("/api/v1/tracking/withdrawal", new { })
                : await (await api.As("centre")).Decide(original.ComplaintId, "rejection", new { reason = "before-court", text = "t" });
        ended.ShouldBe(HttpStatusCode.OK);

        var citizen = await duplicate.Track();
        await Eventually.Holds(async () => (await citizen.Get("/api/v1/tracking")).Text("status") == "verified", "the release");
        (await citizen.Get("/api/v1/tracking")).Body.ShouldContain("duplicate-released");
        await api.Message(duplicate.Contact, body => body.Contains("looked at by itself again", StringComparison.Ordinal));
        var centre = await api.As("centre");
        (await centre.Decide(duplicate.ComplaintId, "assignment", new { agencyId = "electricity", reason = "r" })).ShouldBe(
            HttpStatusCode.OK
        );
    }
}
