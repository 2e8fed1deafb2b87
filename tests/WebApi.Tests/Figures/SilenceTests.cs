namespace Ccs.WebApi.Tests.Figures;

/// <summary>Inhabitants, who complains of them, and who is heard.</summary>
[Collection("ccs")]
public sealed class SilenceTests(CcsFixture ccs)
{
    private const string Population = "population";

    [Fact]
    public async Task Without_a_population_there_is_no_rate_and_with_one_it_is_told_with_its_source()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var analyst = await ccs.Api().As("analyst");
        var agency = await administrator.NewAgency();
        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency));
        await Eventually.Holds(
            async () => (await analyst.Get($"/api/v1/insights/cases?agency={agency}&term=filed"))["count"].GetValue<long>() == 1,
            "the figures have read it"
        );
        var silence = (await analyst.Get($"/api/v1/insights/silence?agency={agency}")).ShouldBe(HttpStatusCode.OK);
        var place = silence["items"].AsArray().Single(item => item!["complaints"]!.GetValue<long>() == 1)!["key"]!.GetValue<string>();
        var year = (await analyst.Today()).Year;

        (await Set(administrator, place, year, 50_000)).ShouldBe(HttpStatusCode.Created);

        var version = (await administrator.Get(Population)).ETag;
        (await Set(administrator, place, year, 50_000)).ShouldBe(HttpStatusCode.Created);
        (await administrator.Get(Population)).ETag.ShouldBe(version, "said again, it is no change");
        await Eventually.Holds(
            async () => Item(await analyst.Get($"/api/v1/insights/silence?agency={agency}"), place)["inhabitants"] is not null,
            "the figures know of the population"
        );
        var item = Item(await analyst.Get($"/api/v1/insights/silence?agency={agency}"), place);
        item["inhabitants"]!.GetValue<long>().ShouldBe(50_000);
        item["source"]!.GetValue<string>().ShouldBe("Census");
        item["perTenThousand"]!.GetValue<double>().ShouldBe(0.2);
        item["low"]!.GetValue<double>().ShouldBeLessThan(0.2);
        item["high"]!.GetValue<double>().ShouldBeGreaterThan(0.2);
        (item["assisted"]!.GetValue<long>(), item["answered"]!.GetValue<long>()).ShouldBe((0, 0));
        item["responseRate"].ShouldBeNull("of nothing there is no share");
        using var reader = await new Browser(ccs.Address).As("analyst");
        var map = (await reader.Get($"/en/staff/figures/map?agency={agency}")).ShouldBe(HttpStatusCode.OK).Body;
        map.ShouldContain(">0.2</td>", customMessage: "the map has it too");
        var yesterday = (await analyst.Today()).AddDays(-2);
        Item(await analyst.Get($"/api/v1/insights/silence?agency={agency}&known={yesterday:yyyy-MM-dd}"), place)["perTenThousand"]
            .ShouldBeNull("it was not known then");
        var step = (await administrator.Get("history?kind=population"))["items"].AsArray()[0]!;
        (step["type"]!.GetValue<string>(), step["reason"]!.GetValue<string>()).ShouldBe(("population-set", "It was published."));
        (await administrator.History("population", $"{place}-{year}")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_governorate_has_its_row_and_the_rows_add_up()
    {
        var analyst = await ccs.Api().As("analyst");
        var silence = (await analyst.Get("/api/v1/insights/silence")).ShouldBe(HttpStatusCode.OK);
        var listed = await Governorates();

        silence["items"].AsArray().Select(item => item!["key"]!.GetValue<string>()).ShouldBe(listed, ignoreOrder: true);
        foreach (var count in new[] { "complaints", "assisted", "phone", "answered", "rated", "dissatisfied" })
        {
            silence["items"]
                .AsArray()
                .Sum(item => item![count]!.GetValue<long>())
                .ShouldBe(silence["whole"][count]!.GetValue<long>(), count);
        }

        var phones = await analyst.Get("/api/v1/insights/silence?contactKind=phone");
        phones["whole"]["complaints"]!.GetValue<long>().ShouldBe(silence["whole"]["phone"]!.GetValue<long>());
        var emails = await analyst.Get("/api/v1/insights/silence?contactKind=email");
        emails["whole"]["phone"]!.GetValue<long>().ShouldBe(0);
        (await analyst.Get("/api/v1/insights/silence?by=agency")).ShouldRefuse("by");
    }

    [Fact]
    public async Task Beside_every_satisfaction_stands_how_many_said_anything()
    {
        var analyst = await ccs.Api().As("analyst");
        var ranked = await analyst.Get("/api/v1/insights/weaknesses?score=answering");
        foreach (var term in ranked["items"].AsArray().SelectMany(item => item!["terms"]!.AsArray()))
        {
            (term!["answered"] is null).ShouldBe(term["name"]!.GetValue<string>() != "dissatisfied");
        }

        var trend = await analyst.Get("/api/v1/insights/trend?measure=dissatisfied&interval=month");
        foreach (var point in trend["items"].AsArray().SelectMany(item => item!["points"]!.AsArray()))
        {
            point!["answered"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(point["n"]!.GetValue<long>());
        }

        (await analyst.Get("/api/v1/insights/trend?measure=late&interval=month")).Body.ShouldNotContain("\"answered\":0");
    }

    [Fact]
    public async Task What_cannot_be_a_population_is_told_at_its_field()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        (await Set(administrator, "atlantis", 2024, 5)).ShouldRefuse("governorateId");
        (await Set(administrator, "erbil\0", 2024, 5)).ShouldBe(HttpStatusCode.BadRequest, "input.unreadable");
        (await Set(administrator, "erbil", 1900, 5)).ShouldRefuse("year");
        (await Set(administrator, "erbil", 2999, 5)).ShouldRefuse("year");
        (await Set(administrator, "erbil", 2024, 0)).ShouldRefuse("inhabitants");
        (await Set(administrator, "erbil", 2024, 2_000_000_000)).ShouldRefuse("inhabitants");
        (
            await administrator.Change(
                Population,
                new
                {
                    governorateId = "erbil",
                    year = 2024,
                    inhabitants = 5,
                    reason = "r",
                }
            )
        ).ShouldRefuse("source");
        (
            await administrator.Change(
                Population,
                new
                {
                    governorateId = "erbil",
                    year = "soon",
                    reason = "r",
                }
            )
        ).ShouldBe(HttpStatusCode.BadRequest);
        (await administrator.Post(Population, Body("erbil", 2024, 5))).Status.ShouldBe((HttpStatusCode)428);
        (await administrator.Post(Population, Body("erbil", 2024, 5), "\"1\"")).ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    /// <summary>What the centre corrects counts where it put it from that day on; the complainant's own choice can be asked for beside
    /// it.</summary>
    [Fact]
    public async Task A_corrected_category_counts_where_it_was_put_and_the_own_choice_stands_beside_it()
    {
        var agency = await (await Administrator.SignedIn(ccs.Api())).NewAgency();
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency));
        var (analyst, centre) = (await ccs.Api().As("analyst"), await ccs.Api().As("centre"));
        var chosen = (await centre.Get($"/api/v1/cases/{scenario.ComplaintId}")).Text("category");
        (await centre.Decide(scenario.ComplaintId, "recategorisation", new { categoryId = "fees", reason = "It is a fee." })).ShouldBe(
            HttpStatusCode.OK
        );
        var path = $"/api/v1/insights/trend?agency={agency}&by=category&interval=month";
        await Eventually.Holds(async () => (await Keys($"{path}")) is ["fees"], "the figures have read the correction");

        (await Keys($"{path}&chosen=true")).ShouldBe([chosen]);
        (await Keys($"{path}&category=fees")).ShouldBe(["fees"]);
        (await Keys($"{path}&category=fees&chosen=true")).ShouldBeEmpty();
        (await Keys($"{path}&category={chosen}&chosen=true")).ShouldBe([chosen]);
        var cases = $"/api/v1/insights/cases?agency={agency}&by=category&key=fees&term=filed";
        (await analyst.Get(cases))["count"].GetValue<long>().ShouldBe(1);
        (await analyst.Get($"{cases}&chosen=true"))["count"].GetValue<long>().ShouldBe(0);

        async Task<string[]> Keys(string address) =>
            [
                .. (await analyst.Get(address))
                    .ShouldBe(HttpStatusCode.OK)["items"]
                    .AsArray()
                    .Select(item => item!["key"]!.GetValue<string>()),
            ];
    }

    private async Task<string[]> Governorates() =>
        [
            .. (await (await Administrator.SignedIn(ccs.Api())).Get(Population))["governorates"]
                .AsArray()
                .Select(one => one!["id"]!.GetValue<string>()),
        ];

    private static JsonNode Item(Answer silence, string key) =>
        silence["items"].AsArray().Single(item => item!["key"]!.GetValue<string>() == key)!;

    private static Task<Answer> Set(Administrator administrator, string governorate, int year, int inhabitants) =>
        administrator.Change(Population, Body(governorate, year, inhabitants));

    private static object Body(string governorateId, int year, int inhabitants) =>
        new
        {
            governorateId,
            year,
            inhabitants,
            source = Administrator.Names("Census"),
            reason = "It was published.",
        };
}
