namespace Ccs.WebApi.Tests.Figures;

/// <summary>Weights, measures, signals and what analysts say of them, over HTTP.</summary>
[Collection("ccs")]
public sealed class InsightsActTests(CcsFixture ccs)
{
    [Fact]
    public async Task Only_the_centre_sets_weights_and_each_change_is_a_version_in_the_history()
    {
        var body = new { weights = new { late = 1.75 }, reason = "Lateness is what people complain of most." };
        var centre = await ccs.Api().As("centre");
        foreach (var user in new[] { "analyst", "head.electricity", "officer.electricity", "administrator" })
        {
            (await (await ccs.Api().As(user)).Post("/api/v1/insights/weights", body)).ShouldBe(
                HttpStatusCode.Forbidden,
                "access.forbidden"
            );
        }

        var before = (await centre.Get("/api/v1/insights/weaknesses"))["weights"].GetValue<int>();
        var set = (await centre.Post("/api/v1/insights/weights", body)).ShouldBe(HttpStatusCode.OK);
        set["weights"]["late"]!.GetValue<double>().ShouldBe(1.75);
        set["version"].GetValue<int>().ShouldBe(before + 1);
        (await centre.Post("/api/v1/insights/weights", body))["version"].GetValue<int>().ShouldBe(before + 1, "they are so already");
        var administrator = await Administrator.SignedIn(ccs.Api());
        var step = (await administrator.Get("history?kind=figures"))["items"]
            .AsArray()
            .First(item => item!["type"]!.GetValue<string>() == "figure-weights-set")!;
        step["reason"]!.GetValue<string>().ShouldBe(body.reason);
        (
            await ccs.Count(
                "select count(*) from ccs.mt_events where type = 'figure-weights-set' and (data::text || headers::text) like '%Lateness%'"
            )
        ).ShouldBe(0, "the reason is sealed");

        (await centre.Post("/api/v1/insights/weights", new { weights = new { late = 11 }, reason = "x" })).ShouldRefuse("weights.late");
        (await centre.Post("/api/v1/insights/weights", new { weights = new { beauty = 1 }, reason = "x" })).ShouldRefuse("weights");
        (await centre.Post("/api/v1/insights/weights", new { weights = new { late = 1 } })).ShouldRefuse("reason");
        (await centre.Post("/api/v1/insights/weights", new { reason = "x" })).ShouldRefuse("weights");
    }

    [Fact]
    public async Task A_measure_is_told_again_to_those_whose_weakness_it_is_and_nothing_of_it_stands_in_clear()
    {
        var analyst = await ccs.Api().As("analyst");
        var from = (await analyst.Today()).AddDays(7);
        object Body(string key, string day) =>
            new
            {
                weaknessKey = key,
                what = "A second shift at the counter",
                who = "Dara Osman",
                from = day,
            };

        var made = (await analyst.Post("/api/v1/insights/measures", Body("agency:electricity:late", $"{from:yyyy-MM-dd}"))).ShouldBe(
            HttpStatusCode.Created
        );
        var id = made.Text("id");

        Ids(await analyst.Get("/api/v1/insights/measures")).ShouldContain(id);
        Ids(await (await ccs.Api().As("head.electricity")).Get("/api/v1/insights/measures")).ShouldContain(id);
        Ids(await (await ccs.Api().As("head.health")).Get("/api/v1/insights/measures")).ShouldNotContain(id);
        var effect = (await analyst.Get($"/api/v1/insights/measures/{id}/effect")).ShouldBe(HttpStatusCode.OK);
        (effect.Text("verdict"), effect.Text("why")).ShouldBe(("can-not-tell", "too-short"));
        effect["measure"]["what"]!.GetValue<string>().ShouldBe("A second shift at the counter");
        (await (await ccs.Api().As("head.health")).Get($"/api/v1/insights/measures/{id}/effect")).ShouldBe(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await ccs.Count("select count(*) from ccs.mt_events where type = 'measure-recorded' and data::text like '%Dara%'")).ShouldBe(0);

        var head = await ccs.Api().As("head.electricity");
        (await head.Post("/api/v1/insights/measures", Body("agency:health:late", $"{from:yyyy-MM-dd}"))).ShouldBe(
            HttpStatusCode.Forbidden,
            "access.forbidden"
        );
        (await analyst.Post("/api/v1/insights/measures", Body("agency:nowhere:late", $"{from:yyyy-MM-dd}"))).ShouldRefuse("weaknessKey");
        (await analyst.Post("/api/v1/insights/measures", Body("agency:electricity", $"{from:yyyy-MM-dd}"))).ShouldRefuse("weaknessKey");
        (await analyst.Post("/api/v1/insights/measures", Body("agency:electricity:late", "2026-02-30"))).ShouldRefuse("from");
        (await analyst.Post("/api/v1/insights/measures", Body("agency:electricity:late", "2020-01-01"))).ShouldBe(
            HttpStatusCode.Conflict,
            "measure.too-old"
        );
    }

    [Fact]
    public async Task The_week_is_screened_once_whichever_day_it_is_and_an_unknown_signal_is_none()
    {
        (await ccs.Api().Post("/dev/jobs/signals")).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Post("/dev/jobs/signals")).ShouldBe(HttpStatusCode.OK);

        // What the clock did stands in the same stream as what people did, and is no act of theirs.
        var administrator = await Administrator.SignedIn(ccs.Api());
        (await administrator.Get("history?take=200")).ShouldBe(HttpStatusCode.OK).Body.ShouldNotContain("week-screened");

        var analyst = await ccs.Api().As("analyst");
        var signals = (await analyst.Get("/api/v1/insights/signals")).ShouldBe(HttpStatusCode.OK);
        signals["falseSignalsAWeek"].GetValue<double>().ShouldBe(0.1);
        signals["week"].GetValue<string>().ShouldNotBeNullOrEmpty();
        var screened = await ccs.Count("select count(distinct data ->> 'week') - count(*) from ccs.mt_events where type = 'week-screened'");
        screened.ShouldBe(0);
        var said = new { verdict = "chance", text = "Nothing was behind it." };
        (await analyst.Post("/api/v1/insights/signals/nothing/explanation", said)).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await analyst.Post("/api/v1/insights/signals/nothing/explanation", new { verdict = "fate", text = "x" })).ShouldRefuse("verdict");
        (await (await ccs.Api().As("centre")).Post("/api/v1/insights/signals/nothing/explanation", said)).ShouldBe(
            HttpStatusCode.Forbidden,
            "access.forbidden"
        );
    }

    private static string[] Ids(Answer measures) => [.. measures["items"].AsArray().Select(item => item!["id"]!.GetValue<string>())];
}
