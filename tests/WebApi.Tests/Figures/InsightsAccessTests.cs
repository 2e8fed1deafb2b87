using Ccs.WebApi.Tests.Contract;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Who is told what, and what can't be asked.</summary>
[Collection("ccs")]
public sealed class InsightsAccessTests(CcsFixture ccs)
{
    public static TheoryData<string> Addresses => [.. FigurePaths.Reports];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Analysts_heads_and_the_centre_read_and_nobody_else(string report)
    {
        var path = $"/api/v1/insights/{report}";
        (await ccs.Api().Get(path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        foreach (var user in new[] { "officer.electricity", "inspector.electricity", "administrator", "auditor" })
        {
            (await (await ccs.Api().As(user)).Get(path)).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        }

        foreach (var user in new[] { "analyst", "head.electricity", "centre" })
        {
            (await (await ccs.Api().As(user)).Get(path)).ShouldBe(HttpStatusCode.OK);
        }

        (await (await ccs.Api().As("analyst")).Get($"{path}?kind=person")).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        var head = await ccs.Api().As("head.electricity");
        (await head.Get($"{path}?agency=health")).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        (await head.Get($"{path}?agency=electricity")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_cannot_be_asked_is_told_at_its_field_in_the_callers_language(string report)
    {
        var analyst = await ccs.Api().As("analyst");
        var path = $"/api/v1/insights/{report}";
        (await analyst.Get($"{path}?from=2026-02-30")).ShouldRefuse("from");
        (await analyst.Get($"{path}?to=yesterday")).ShouldRefuse("to");
        (await analyst.Get($"{path}?from=2026-03-01&to=2026-02-01")).ShouldRefuse("from");
        (await analyst.Get($"{path}?from=1826-01-01&to=2026-01-01")).ShouldRefuse("from");
        (await analyst.Get($"{path}?from=0001-01-01&to=9999-12-31")).ShouldRefuse("from");
        (await analyst.Get($"{path}?known=2999-01-01")).ShouldRefuse("known");
        (await analyst.Get($"{path}?agency=nowhere")).ShouldRefuse("agency");
        (await analyst.Get($"{path}?service=nothing")).ShouldRefuse("service");
        (await analyst.Get($"{path}?category=%3D1%2B1")).ShouldRefuse("category");
        (await analyst.Get($"{path}?governorate=atlantis")).ShouldRefuse("governorate");
        (await analyst.Get($"{path}?kind=thing")).ShouldRefuse("kind");
        (await analyst.Get($"{path}?channel=pigeon")).ShouldRefuse("channel");
        (await analyst.Get($"{path}?language=tlh")).ShouldRefuse("language");
        (await analyst.Get($"{path}?severity=9")).ShouldRefuse("severity");
        (await analyst.Get($"{path}?colour=red")).ShouldRefuse("colour");
    }

    [Fact]
    public async Task Each_report_refuses_what_it_does_not_know()
    {
        var analyst = await ccs.Api().As("analyst");
        (await analyst.Get("/api/v1/insights/weaknesses?by=language")).ShouldRefuse("by");
        (await analyst.Get("/api/v1/insights/weaknesses?by=service&score=answering")).ShouldRefuse("score");
        (await analyst.Get("/api/v1/insights/weaknesses?score=beauty")).ShouldRefuse("score");
        (await analyst.Get("/api/v1/insights/weaknesses?take=0")).ShouldRefuse("take");
        (await analyst.Get("/api/v1/insights/times?by=weather")).ShouldRefuse("by");
        (await analyst.Get("/api/v1/insights/trend?measure=beauty")).ShouldRefuse("measure");
        (await analyst.Get("/api/v1/insights/trend?interval=hour")).ShouldRefuse("interval");
        (await analyst.Get("/api/v1/insights/trend?interval=day&from=2016-01-01&to=2026-01-01")).ShouldRefuse("interval");
        (await analyst.Get("/api/v1/insights/heat?measure=beauty")).ShouldRefuse("measure");
        (await analyst.Get("/api/v1/insights/heat?by=category&across=category")).ShouldRefuse("across");
        (await analyst.Get("/api/v1/insights/heat?by=weather")).ShouldRefuse("by");
        (await analyst.Get("/api/v1/insights/funnel?measure=filed")).ShouldRefuse("measure");
        (await analyst.Get("/api/v1/insights/funnel?by=language")).ShouldRefuse("by");
        (await analyst.Get("/api/v1/insights/heat?format=pdf")).ShouldRefuse("format");
        (await analyst.Get("/api/v1/insights/cases?by=weather&key=rain")).ShouldRefuse("by");
        (await analyst.Get("/api/v1/insights/cases?by=agency")).ShouldRefuse("key");
        (await analyst.Get("/api/v1/insights/cases?term=beauty")).ShouldRefuse("term");
        (await analyst.Get("/api/v1/insights/cases?after=x")).ShouldRefuse("after");
        (await analyst.Get("/api/v1/insights/signals?week=soon")).ShouldRefuse("week");
        (await analyst.Get("/api/v1/insights/measures/nothing/effect")).ShouldBe(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_head_is_told_numbers_of_the_own_agency_alone_and_nothing_of_the_inspectors_desk()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var (own, other) = (await administrator.NewAgency(), await administrator.NewAgency());
        var mine = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", own));
        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", other));
        var person = Some.FilingWith("subject.agencyId", own);
        person["subject"]!["kind"] = "person";
        person["subject"]!["personName"] = "Karwan Aziz";
        person["category"] = "misconduct";
        var hidden = await Scenario.Verified(ccs.Api(), person);
        var head = await (await Colleague.Made(ccs, administrator, own, "agency-head")).SignedIn();
        var centre = await ccs.Api().As("centre");
        await Eventually.Holds(
            async () => (await centre.Get($"/api/v1/insights/cases?agency={own}&term=filed"))["count"].GetValue<long>() == 2,
            "the figures have read both"
        );

        var cases = (await head.Get("/api/v1/insights/cases?term=filed")).ShouldBe(HttpStatusCode.OK);

        (cases["count"].GetValue<long>(), cases["total"].GetValue<long>()).ShouldBe((1, 1));
        cases["items"].AsArray().ShouldHaveSingleItem()!["caseNumber"]!.GetValue<string>().ShouldBe(mine.Number);
        cases.Body.ShouldNotContain(hidden.Number);
        (await head.Get("/api/v1/insights/weaknesses"))["items"].AsArray().ShouldHaveSingleItem()!["complaints"]!
            .GetValue<long>()
            .ShouldBe(1);
        (await head.Get($"/api/v1/insights/weaknesses?agency={other}")).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
    }
}
