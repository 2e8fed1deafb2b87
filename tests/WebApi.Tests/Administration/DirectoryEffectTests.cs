namespace Ccs.WebApi.Tests.Administration;

/// <summary>What administrators change holds for the next complaint, without a restart, and for none that runs.</summary>
[Collection("ccs")]
public sealed class DirectoryEffectTests(CcsFixture ccs)
{
    private const string Because = "Declared by the Council.";

    [Fact]
    public async Task A_new_holiday_moves_the_deadline_of_the_next_assignment_and_of_no_running_case()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var running = await Scenario.Verified(ccs.Api());
        var deadline = await Deadline(running);
        var day = $"{deadline:yyyy-MM-dd}";

        (
            await administrator.Post(
                "holidays",
                new
                {
                    day,
                    names = Administrator.Names("Feast"),
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        (await Deadline(await Scenario.Verified(ccs.Api()))).ShouldBeGreaterThan(deadline);
        (await Deadline(running)).ShouldBe(deadline);

        (await administrator.Change($"holidays/{day}/removal", new { reason = "The day was moved." })).ShouldBe(HttpStatusCode.OK);
        (await Deadline(await Scenario.Verified(ccs.Api()))).ShouldBe(deadline);
        (await administrator.Get("history?kind=holiday&take=2"))["items"]
            .AsArray()
            .Select(step => step!["type"]!.GetValue<string>())
            .ShouldBe(["holiday-dropped", "holiday-kept"]);
    }

    [Fact]
    public async Task A_policy_sets_the_deadlines_of_an_agency_from_today_on()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var agencyId = await administrator.NewAgency();
        var filing = Some.FilingWith("subject.agencyId", agencyId);
        var running = await Scenario.Verified(ccs.Api(), filing);
        var before = await Deadline(running);

        var set = await SetPolicy(administrator, agencyId, 3, await Today());
        set.ShouldBe(HttpStatusCode.Created);
        (await Deadline(await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agencyId)))).ShouldBeLessThan(before);
        (await Deadline(running)).ShouldBe(before);
        var policy = (await administrator.Get("policies"))["policies"]
            .AsArray()
            .Single(p => p!["agencyId"]?.GetValue<string>() == agencyId)!;
        policy["versions"]!.AsArray().ShouldHaveSingleItem()!["inForce"]!.GetValue<bool>().ShouldBeTrue();

        (await SetPolicy(administrator, agencyId, 3, await Today())).ETag.ShouldBe(set.ETag);
        (await SetPolicy(administrator, agencyId, 121, await Today())).ShouldRefuse("answerWorkingDays");
        (await SetPolicy(administrator, agencyId, 10, "2020-01-01")).ShouldBe(HttpStatusCode.Conflict, "policy.starts-in-the-past");
        (await SetPolicy(administrator, agencyId, 10, "tomorrow")).ShouldRefuse("effectiveFrom");
    }

    [Fact]
    public async Task A_retired_service_and_a_retired_category_are_refused_in_a_filing_until_they_are_back()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (service, category) = (Administrator.NewId("service"), Administrator.NewId("category"));
        (
            await administrator.Post(
                "services",
                new
                {
                    id = service,
                    agencyId = "electricity",
                    names = Administrator.Names("Meters"),
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        (
            await administrator.Post(
                "categories",
                new
                {
                    id = category,
                    parentId = "delay",
                    names = Administrator.Names("Slow"),
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        var filing = Some.FilingWith("subject.serviceId", service);
        filing["category"] = category;
        await Scenario.Filed(ccs.Api(), (JsonObject)filing.DeepClone());

        (await administrator.Change($"services/{service}/retirement", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await administrator.Change($"categories/{category}/retirement", new { reason = Because })).ShouldBe(HttpStatusCode.OK);

        var refused = await File(filing);
        refused.ShouldRefuse("subject.serviceId");
        refused.ShouldRefuse("category");
        (await ccs.Api().Get("/api/v1/services?agency=electricity")).Body.ShouldNotContain(service);
        (await ccs.Api().Get("/api/v1/categories")).Body.ShouldNotContain(category);
        (await administrator.Change($"services/{service}/return", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await administrator.Change($"categories/{category}/return", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await File(filing)).ShouldBe(HttpStatusCode.Created);
        (
            await administrator.Post(
                "categories",
                new
                {
                    id = Administrator.NewId("c"),
                    parentId = category,
                    names = Administrator.Names("Third"),
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.Conflict, "category.two-levels-only");
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("13-01")]
    [InlineData("today")]
    [InlineData("")]
    public async Task A_day_that_there_is_not_is_no_holiday(string day) =>
        (
            await (await Administrator.SignedIn(ccs.Api())).Post(
                "holidays",
                new
                {
                    day,
                    names = Administrator.Names("x"),
                    reason = Because,
                }
            )
        ).ShouldRefuse("day");

    [Fact]
    public async Task A_yearly_holiday_that_was_dropped_does_not_come_back_with_the_shipped_ones()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        (await administrator.Change("holidays/03-05/removal", new { reason = "Not kept any more." })).ShouldBe(HttpStatusCode.OK);

        (await CcsProgram.Command(ccs.Settings, "db-apply")).ExitCode.ShouldBe(0);

        (await administrator.Get("holidays")).Body.ShouldNotContain("\"03-05\"");
        (
            await administrator.Post(
                "holidays",
                new
                {
                    day = "03-05",
                    names = Administrator.Names("Uprising"),
                    reason = "Kept again.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        (await administrator.Get("holidays")).Body.ShouldContain("\"03-05\"");
    }

    private static async Task<Answer> SetPolicy(Administrator administrator, string agencyId, int days, string from) =>
        await administrator.Change(
            "policies",
            new
            {
                agencyId,
                answerWorkingDays = days,
                effectiveFrom = from,
                reason = Because,
            }
        );

    private Task<Answer> File(JsonObject filing) => ccs.Api().Post("/api/v1/complaints", filing, ("Idempotency-Key", Some.Key()));

    private static async Task<DateOnly> Deadline(Scenario scenario) =>
        DateOnly.Parse((await (await scenario.Track()).Get("/api/v1/tracking")).Text("deadline"), null);

    private async Task<string> Today() =>
        $"{DateTimeOffset.Parse((await ccs.Api().Get("/dev/clock")).Text("now"), null).ToOffset(TimeSpan.FromHours(3)):yyyy-MM-dd}";
}
