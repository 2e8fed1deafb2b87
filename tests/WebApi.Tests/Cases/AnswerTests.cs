namespace Ccs.WebApi.Tests.Cases;

/// <summary>What an answer must say.</summary>
[Collection("ccs")]
public sealed class AnswerTests(CcsFixture ccs)
{
    private const string Words = "The fee is lawful: it stands in the list of fees of 2024.";

    [Fact]
    public async Task An_answer_that_upholds_names_the_root_cause()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");

        (
            await officer.Decide(
                scenario.ComplaintId,
                "answer",
                new
                {
                    outcome = "upheld",
                    text = Words,
                    remedy = "Paid back.",
                }
            )
        ).ShouldBe(HttpStatusCode.Conflict, "answer.root-cause-missing");
        (await officer.Decide(scenario.ComplaintId, "answer", new { outcome = "not-upheld", text = Words }))
            .ShouldBe(HttpStatusCode.OK)
            .Text("status")
            .ShouldBe("answered");
    }

    [Theory]
    [InlineData("upheld", null, null)]
    [InlineData("partly-upheld", null, null)]
    [InlineData("upheld", "Paid back.", "The time for it is over.")]
    [InlineData("upheld", "\u200B \u202E", null)]
    public async Task An_answer_that_upholds_has_a_remedy_or_says_why_there_is_none(string outcome, string? remedy, string? noRemedyReason)
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");
        var body = new
        {
            outcome,
            text = Words,
            remedy,
            noRemedyReason,
            rootCause = "process",
        };

        (await officer.Decide(scenario.ComplaintId, "answer", body)).ShouldBe(HttpStatusCode.Conflict, "complaint.remedy-missing");
    }

    [Fact]
    public async Task Why_there_is_no_remedy_is_read_by_the_complainant()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var body = new
        {
            outcome = "upheld",
            text = Words,
            noRemedyReason = "The law gives no time back.",
            rootCause = "process",
        };

        var answered = await (await ccs.Api().As("officer.electricity")).Decide(scenario.ComplaintId, "answer", body);

        answered.ShouldBe(HttpStatusCode.OK)["answers"][0]!["noRemedyReason"]!.GetValue<string>().ShouldBe(body.noRemedyReason);
        var tracked = await (await scenario.Track()).Get("/api/v1/tracking");
        tracked["answer"]["noRemedyReason"]!.GetValue<string>().ShouldBe(body.noRemedyReason);
        tracked["answer"]["remedy"].ShouldBeNull();
        (await ccs.Count($"select count(*) from ccs.mt_events where data::text like '%{body.noRemedyReason}%'")).ShouldBe(0);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("See the paper that was sent to you.")]
    [InlineData("No.                                                  .")]
    [InlineData(
        "No.\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B"
            + "\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B"
    )]
    public async Task An_answer_says_something(string text)
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");

        (await officer.Decide(scenario.ComplaintId, "answer", new { outcome = "not-upheld", text })).ShouldRefuse("text");
    }

    [Fact]
    public async Task A_remedy_says_something_too_and_so_does_why_there_is_none()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");

        foreach (var (field, remedy, none) in new[] { ("remedy", ".", null), ("noRemedyReason", (string?)null, "- . -") })
        {
            var body = new
            {
                outcome = "upheld",
                text = Words,
                rootCause = "process",
                remedy,
                noRemedyReason = none,
            };
            (await officer.Decide(scenario.ComplaintId, "answer", body)).ShouldRefuse(field);
        }
    }

    [Fact]
    public async Task What_cannot_be_seen_is_taken_out_of_the_remedy_too()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var remedy = "\u202EThe fee\u200B is paid back.\u0007";

        var answered = await (await ccs.Api().As("officer.electricity")).Decide(
            scenario.ComplaintId,
            "answer",
            new
            {
                outcome = "not-upheld",
                text = Words,
                remedy,
            }
        );

        answered.ShouldBe(HttpStatusCode.OK)["answers"][0]!["remedy"]!.GetValue<string>().ShouldBe("The fee is paid back.");
        var second = await Scenario.Verified(ccs.Api());
        var blank = await (await ccs.Api().As("officer.electricity")).Decide(
            second.ComplaintId,
            "answer",
            new
            {
                outcome = "not-upheld",
                text = Words,
                remedy = "\u202E\u200B",
            }
        );
        blank.ShouldBe(HttpStatusCode.OK)["answers"][0]!["remedy"].ShouldBeNull();
    }
}
