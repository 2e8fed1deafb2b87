using System.Text.RegularExpressions;
using Ccs.WebApi.Tests.Administration;
using static Ccs.WebApi.Tests.Administration.KindQuestions;

namespace Ccs.WebApi.Tests.Cases;

/// <summary>A correction that names another agency or service, or leaves what is named as it is, whatever became of it since.</summary>
public sealed partial class CorrectedSubjectTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private const string Mended = "I paid the fee at the Ankawa branch in March, and nobody has come since.";

    [Fact]
    public async Task Answers_to_what_is_not_asked_there_leave_and_what_is_asked_has_to_be_answered()
    {
        var (scenario, place, question) = await SentBack(aDayAgo: true);
        var (agency, service) = (place.Split('/')[0], place.Split('/')[1]);
        var citizen = await scenario.Track();

        (await citizen.Post("/api/v1/tracking/correction", Body(agency, service))).ShouldRefuse($"answers.{question}");
        var done = await citizen.Post("/api/v1/tracking/correction", Body(agency, service, new JsonObject { [question] = "12" }));

        Answered(done.ShouldBe(HttpStatusCode.OK)).ShouldBe([question]);
        var seen = await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}");
        Answered(seen).ShouldBe([question]);
        seen["earlierVersions"][0]!["kindAnswers"]!.AsArray().ShouldHaveSingleItem()!["questionId"]!
            .GetValue<string>()
            .ShouldBe("electricity-outages-reach");
    }

    [Fact]
    public async Task Where_nothing_is_asked_no_answer_stays()
    {
        var (scenario, _, _) = await SentBack();

        var done = await (await scenario.Track()).Post("/api/v1/tracking/correction", Body("health", null));

        Answered(done.ShouldBe(HttpStatusCode.OK)).ShouldBeEmpty();
        Answered(await (await ccs.Api().As("officer.health")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_named_as_it_was_keeps_its_answers()
    {
        var (scenario, _, _) = await SentBack();

        var done = await (await scenario.Track()).Post("/api/v1/tracking/correction", Body(null, null));

        Answered(done.ShouldBe(HttpStatusCode.OK)).ShouldBe(["electricity-outages-reach"]);
    }

    [Fact]
    public async Task On_the_page_the_other_questions_are_asked_before_it_is_sent_and_nothing_typed_is_lost()
    {
        var (scenario, place, question) = await SentBack();
        using var browser = await Opened(scenario);
        var page = (await browser.Get("/en/track/correct")).ShouldBe(HttpStatusCode.OK).Body;
        page.ShouldContain("electricity-outages-reach");

        var asked = await Send(
            browser,
            place,
            "electricity/electricity-outages",
            ("Given[0].Id", "electricity-outages-reach"),
            ("Given[0].Text", "street")
        );

        asked.ShouldBe(HttpStatusCode.OK).Body.ShouldContain(question);
        asked.Body.ShouldContain("Ankawa branch");
        asked.Body.ShouldContain("value=\"street\"", Case.Sensitive, "for whoever goes back");
        Selected(asked.Body).ShouldBe(place);
        (await Send(browser, place, place, ("Given[0].Id", question), ("Given[0].Text", ""))).ShouldBe(HttpStatusCode.OK);
        var sent = await Send(browser, place, place, ("Given[0].Id", question), ("Given[0].Text", "12"));

        sent.ShouldBe(HttpStatusCode.Redirect).Location()!.ShouldEndWith("/track/complaint?done=correct");
        Answered(await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe([question]);
    }

    [Fact]
    public async Task After_a_succession_the_page_offers_what_is_named_and_leaving_it_changes_nothing()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (gone, service) = await NewService(administrator);
        var taker = await administrator.NewAgency();
        var scenario = await Scenario.Verified(ccs.Api(), FilingAbout(gone, service));
        await SendBack(scenario);
        (await administrator.Post($"agencies/{gone}/succession", new { successorId = taker, reason = "By decree." })).ShouldBe(
            HttpStatusCode.OK
        );
        using var browser = await Opened(scenario);

        var page = (await browser.Get("/en/track/correct")).ShouldBe(HttpStatusCode.OK).Body;
        Selected(page).ShouldBe($"{gone}/{service}");
        (await Send(browser, Selected(page)!, Selected(page)!)).ShouldBe(HttpStatusCode.Redirect);

        var seen = await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}");
        (seen["subject"]["agencyId"]!.GetValue<string>(), seen["subject"]["serviceId"]!.GetValue<string>()).ShouldBe((gone, service));
    }

    [Fact]
    public async Task A_service_that_moved_is_named_with_the_agency_that_has_it_now()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (gone, service) = await NewService(administrator);
        var taker = await administrator.NewAgency();
        var scenario = await Scenario.Verified(ccs.Api(), FilingAbout(gone, service));
        await SendBack(scenario);
        (await administrator.Post($"agencies/{gone}/succession", new { successorId = taker, reason = "By decree." })).ShouldBe(
            HttpStatusCode.OK
        );

        var done = await (await scenario.Track()).Post("/api/v1/tracking/correction", Body(taker, service));

        done.ShouldBe(HttpStatusCode.OK)["agency"]["id"]!.GetValue<string>().ShouldBe(taker);
    }

    /// <summary>About power cuts, with an answer, and sent back; and another place with a question that has to be answered.</summary>
    /// <param name="aDayAgo">What is asked for less than a day is missed by the page alone.</param>
    private async Task<(Scenario Scenario, string Place, string Question)> SentBack(bool aDayAgo = false)
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (agency, service) = await NewService(administrator);
        var question = Administrator.NewId("meter");
        (await administrator.Change("questions", KindQuestions.Body(question, service, "number", "Meter number", required: true))).ShouldBe(
            HttpStatusCode.Created
        );
        if (aDayAgo)
        {
            (await ccs.Api().Post("/dev/clock", new { advance = "PT25H" })).ShouldBe(HttpStatusCode.OK);
        }

        var filing = Some.FilingWith("subject.serviceId", "electricity-outages");
        filing["answers"] = new JsonObject { ["electricity-outages-reach"] = "house" };
        var scenario = await Scenario.Verified(ccs.Api(), filing);
        await SendBack(scenario);
        return (scenario, $"{agency}/{service}", question);
    }

    private async Task SendBack(Scenario scenario) =>
        (await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "correction", new { missing = "Which office?" })).ShouldBe(
            HttpStatusCode.OK
        );

    private async Task<Browser> Opened(Scenario scenario)
    {
        var browser = new Browser(ccs.Address);
        (await browser.Submit("/en/track", "/en/track", ("Contact", scenario.Contact), ("Code", scenario.Code))).ShouldBe(
            HttpStatusCode.Redirect
        );
        return browser;
    }

    private static Task<Answer> Send(Browser browser, string place, string asked, params (string Name, string Value)[] answers) =>
        browser.Submit(
            "/en/track/correct",
            "/en/track/correct",
            [("Title", "No connection"), ("Description", Mended), ("Place", place), ("AskedOf", asked), .. answers]
        );

    private static string[] Answered(Answer view) =>
        [.. view["kindAnswers"].AsArray().Select(answer => answer!["questionId"]!.GetValue<string>())];

    private static string? Selected(string page) =>
        PlaceField().Match(page) is { Success: true } field && SelectedOption().Match(field.Value) is { Success: true } option
            ? option.Groups["value"].Value
            : null;

    private static JsonObject Body(string? agencyId, string? serviceId, JsonObject? answers = null) =>
        new()
        {
            ["title"] = "No connection",
            ["description"] = Mended,
            ["agencyId"] = agencyId,
            ["serviceId"] = serviceId,
            ["answers"] = answers,
        };

    [GeneratedRegex("<select[^>]*name=\"Place\".*?</select>", RegexOptions.Singleline, 1000)]
    private static partial Regex PlaceField();

    [GeneratedRegex("<option (?=[^>]*selected)[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SelectedOption();
}
