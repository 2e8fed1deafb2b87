using Ccs.Proof.Receipts;

namespace Ccs.WebApi.Tests.Proof;

/// <summary>What was said after the filing, by both sides, is proven as it was said.</summary>
[Collection("ccs")]
public sealed class ReceiptWordsTests(CcsFixture ccs)
{
    private readonly ReceiptDesk _desk = new(ccs);

    [Fact]
    public async Task Corrections_and_replies_are_proven_too_each_by_itself()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var citizen = await scenario.Track();
        await Decided(scenario, "officer.electricity", "question", new { text = "Which meter?" });
        (await citizen.Post("/api/v1/tracking/information", new { text = "The green one." })).ShouldBe(HttpStatusCode.OK);
        await Decided(scenario, "centre", "correction", new { missing = "Where is it?" });
        var correction = new { title = "Seven months", description = "I paid the fee in March, for the house in Ankawa 7." };
        (await citizen.Post("/api/v1/tracking/correction", correction)).ShouldBe(HttpStatusCode.OK);

        var receipt = Ccs.Proof.Receipts.Receipt.Parse((await _desk.Receipt(scenario)).Body);

        var said = receipt.Opening!.Events!;
        said.Select(TypeOf).ShouldBe(["complaint-filed", "information-requested", "information-provided", "complaint-corrected"]);
        said[1].Fields!.ShouldHaveSingleItem().Text.ShouldBe("Which meter?");
        said[2].Fields!.ShouldHaveSingleItem().Text.ShouldBe("The green one.");
        said[3].Fields!.Single(field => field.Name == "grievance.title").Text.ShouldBe("Seven months");
        foreach (var (entry, one) in receipt.Proof!.Entries!.Zip(said))
        {
            await _desk.Stands(entry);
            (ReceiptCheck.Says(entry, one), ReceiptCheck.IsOf(entry, one)).ShouldBe((true, true));
        }
    }

    [Fact]
    public async Task What_government_said_is_proven_as_it_was_said_and_so_is_why_it_was_not_accepted()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        await Decided(scenario, "officer.electricity", "interim-reply", new { text = "We are coming." });
        var until = (await ccs.Api().Today()).AddDays(60);
        await Decided(scenario, "head.electricity", "extension", new { until, reason = "No cable." });
        await scenario.AnswerIt();
        (await (await scenario.Track()).Post("/api/v1/tracking/reopening", new { reason = "Nobody came." })).ShouldBe(HttpStatusCode.OK);

        var receipt = Ccs.Proof.Receipts.Receipt.Parse((await _desk.Receipt(scenario)).Body);

        var said = receipt.Opening!.Events!;
        said.Select(TypeOf)
            .ShouldBe(["complaint-filed", "interim-reply-sent", "deadline-extended", "complaint-answered", "complaint-reopened"]);
        const string DueOn = "select data -> 'terms' ->> 'dueOn' from ccs.mt_events where type = 'deadline-extended'";
        var promised = await ccs.Text($"{DueOn} and stream_id = '{scenario.ComplaintId}'");
        said[2].Fields!.Single(field => field.Name == "deadline.due-on").Text.ShouldBe(promised);
        said[3].Fields!.Select(field => field.Name).ShouldBe(["answer.agency", "answer.outcome", "text", "answer.remedy"]);
        said[4].Fields!.ShouldHaveSingleItem().Text.ShouldBe("Nobody came.");
        foreach (var (entry, one) in receipt.Proof!.Entries!.Zip(said))
        {
            (ReceiptCheck.Says(entry, one), ReceiptCheck.IsOf(entry, one)).ShouldBe((true, true));
        }
    }

    private static string TypeOf(ReceiptEvent said) => said.Event!.Text!.Split('\n')[5];

    private async Task Decided(Scenario scenario, string user, string decision, object body) =>
        (await (await ccs.Api().As(user)).Decide(scenario.ComplaintId, decision, body)).ShouldBe(HttpStatusCode.OK);
}
