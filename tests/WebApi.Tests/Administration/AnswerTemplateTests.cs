namespace Ccs.WebApi.Tests.Administration;

/// <summary>The texts that officers start an answer from.</summary>
[Collection("ccs")]
public sealed class AnswerTemplateTests(CcsFixture ccs)
{
    private const string Because = "Plainer words.";

    [Fact]
    public async Task A_text_of_what_is_missing_is_offered_where_it_is_sent_back_and_nowhere_else()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var body = new
        {
            titles = Administrator.Names("Which branch"),
            texts = Administrator.Names("Please name the branch. {caseNumber}"),
            reason = Because,
            @for = "correction",
        };
        var template = (await administrator.Change("templates/answers", body)).ShouldBe(HttpStatusCode.Created).Text("id");
        var scenario = await Scenario.Verified(ccs.Api());
        var centre = await ccs.Api().As("centre");
        var path = $"/api/v1/cases/{scenario.ComplaintId}/answer-templates";

        (await centre.Get($"{path}?for=correction")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(template);
        (await centre.Get($"{path}?for=correction")).Body.ShouldContain(scenario.Number);
        (await centre.Get(path)).ShouldBe(HttpStatusCode.OK).Body.ShouldNotContain(template);
        (await administrator.Get("templates"))["answers"].AsArray().Single(one => one!["id"]!.GetValue<string>() == template)!["for"]!
            .GetValue<string>()
            .ShouldBe("correction");
        (
            await administrator.Change(
                "templates/answers",
                new
                {
                    body.titles,
                    body.texts,
                    body.reason,
                    @for = "poetry",
                }
            )
        ).ShouldRefuse("for");
    }

    [Fact]
    public async Task Texts_of_what_is_missing_ship_in_the_language_of_the_complaint_and_are_the_administrators_to_change()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("language", "ckb"));

        var offered = await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}/answer-templates?for=correction");

        offered.ShouldBe(HttpStatusCode.OK);
        var office = offered.Json.AsArray().Single(one => one!["templateId"]!.GetValue<string>() == "which-office")!;
        office["title"]!.GetValue<string>().ShouldBe("Which office");
        office["text"]!.GetValue<string>().ShouldContain("کام فەرمانگە");
        (await (await Administrator.SignedIn(ccs.Api())).Get("templates")).Body.ShouldContain("which-office");
    }

    [Fact]
    public async Task A_text_for_answers_reaches_the_officer_with_its_fields_filled_in()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var texts = new
        {
            en = "Dear {complainantName}, on {caseNumber}: {agency}, {deadline}.",
            ckb = "بەڕێز {complainantName}",
            ar = "عزيزي {caseNumber}",
        };
        var template = (
            await administrator.Change(
                "templates/answers",
                new
                {
                    agencyId = "electricity",
                    titles = Administrator.Names("Thanks"),
                    texts,
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.Created).Text("id");
        var open = await Scenario.Verified(ccs.Api());
        var closed = await Scenario.Verified(ccs.Api(), Some.FilingWith("confidential", true));
        var elsewhere = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", "health"));

        (await Text("officer.electricity", open, template)).ShouldStartWith(
            $"Dear Shilan Karim Rasul, on {open.Number}: Ministry of Electricity, "
        );
        (await Text("officer.electricity", closed, template)).ShouldStartWith($"Dear , on {closed.Number}:");
        (await Text("officer.health", elsewhere, template)).ShouldBeNull();
        (await (await ccs.Api().As("officer.health")).Get($"/api/v1/cases/{open.ComplaintId}/answer-templates")).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );

        (
            await administrator.Change(
                $"templates/answers/{template}",
                new
                {
                    titles = Administrator.Names("Thanks"),
                    texts = texts with
                    {
                        en = "For all: {today}",
                    },
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.OK);
        (await Text("officer.health", elsewhere, template))!.ShouldStartWith("For all: ");
        (await administrator.Change($"templates/answers/{template}/removal", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await Text("officer.electricity", open, template)).ShouldBeNull();
        (
            await administrator.Change(
                $"templates/answers/{template}",
                new
                {
                    titles = Administrator.Names("x"),
                    texts,
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Unknown_fields_are_refused_and_a_preview_shows_the_known_ones()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var titles = Administrator.Names("x");
        var unknown = new
        {
            en = "Dear {nationalNumber}",
            ckb = "بەڕێز",
            ar = "عزيزي",
        };
        (
            await administrator.Change(
                "templates/answers",
                new
                {
                    titles,
                    texts = unknown,
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.Conflict, "template.field-unknown");
        (await administrator.Post("templates/answers/preview", new { texts = unknown })).ShouldBe(
            HttpStatusCode.Conflict,
            "template.field-unknown"
        );
        (
            await administrator.Post(
                "templates/answers/preview",
                new { agencyId = "health", texts = unknown with { en = "{agency}: {caseNumber}" } }
            )
        )
            .ShouldBe(HttpStatusCode.OK)
            .Text("en")
            .ShouldStartWith("Ministry of Health: 26-");
        (
            await administrator.Change(
                "templates/answers",
                new
                {
                    titles,
                    texts = unknown with
                    {
                        en = string.Empty,
                    },
                    reason = Because,
                }
            )
        ).ShouldRefuse("texts.en");
    }

    private async Task<string?> Text(string officer, Scenario scenario, string template) =>
        (await (await ccs.Api().As(officer)).Get($"/api/v1/cases/{scenario.ComplaintId}/answer-templates"))
            .ShouldBe(HttpStatusCode.OK)
            .Json.AsArray()
            .SingleOrDefault(text => text!["templateId"]!.GetValue<string>() == template)
            ?["text"]!.GetValue<string>();
}
