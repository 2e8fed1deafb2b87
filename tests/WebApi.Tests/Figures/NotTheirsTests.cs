using Ccs.WebApi.Tests.Contract;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Of every call of the figures: who may not make it is told that, and nothing else.</summary>
[Collection("ccs")]
public sealed class NotTheirsTests(CcsFixture ccs)
{
    private static readonly string[] Never = ["officer.electricity", "inspector.electricity", "auditor", "administrator"];

    /// <summary>Each with who else may not; of reports nobody.</summary>
    private static readonly Dictionary<string, (object Body, string[] Others)> Acts = new(StringComparer.Ordinal)
    {
        ["weights"] = (new { weights = new { late = 1 }, reason = "As it was." }, ["analyst", "head.electricity"]),
        ["measures"] = (Measure("health"), ["head.electricity"]),
        ["signals/{id}/explanation"] = (new { verdict = "chance", text = "Nothing." }, ["centre", "head.electricity"]),
        ["rehearsals"] = (new { policy = new { answerWorkingDays = 5 } }, ["head.electricity"]),
    };

    public static TheoryData<string> Reports => [.. FigurePaths.All.Where(path => !Acts.ContainsKey(path)).Append("measures")];

    public static TheoryData<string> Calls => [.. Acts.Keys];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Who_has_no_figures_is_told_of_none(string report)
    {
        await Refused(report, Never, caller => caller.Get(Path(report)));
        await Refused(report, Never, caller => caller.Get($"{Path(report)}?agency=electricity&format=csv"));
        await Refused(report, ["head.electricity"], caller => caller.Get($"{Path(report)}?agency=health"));
        await Refused(report, ["head.electricity"], caller => caller.Get($"{Path(report)}?agency=health&kind=person&format=xlsx"));
        await Refused(report, ["analyst"], caller => caller.Get($"{Path(report)}?kind=person"));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Who_may_not_act_changes_nothing(string act)
    {
        var (body, others) = Acts[act];
        await Refused(act, [.. Never, .. others], caller => caller.Post(Path(act), body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&format=csv")]
    [InlineData("&take=200&after=0")]
    public async Task An_analyst_is_told_how_many_cases_an_agency_has_and_of_none_which(string asked)
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var analyst = await ccs.Api().As("analyst");
        var centre = await ccs.Api().As("centre");
        await Eventually.Holds(
            async () => (await centre.Get($"{Path("cases")}?agency=electricity&format=csv")).Body.Contains(scenario.Number),
            "the figures have read it"
        );

        var told = (await analyst.Get($"{Path("cases")}?agency=electricity{asked}")).ShouldBe(HttpStatusCode.OK);

        told.Body.ShouldNotContain(scenario.Number);
        told.Body.ShouldNotContain(scenario.ComplaintId);
        told.Body.ShouldNotMatch("[0-9]{2}-?[0-9]{7}", "no case number at all");
    }

    private async Task Refused(string call, string[] users, Func<Api, Task<Answer>> make)
    {
        Told(await make(ccs.Api()), HttpStatusCode.Unauthorized, "session.required");
        foreach (var user in users)
        {
            Told(await make(await ccs.Api().As(user)), HttpStatusCode.Forbidden, "access.forbidden");
        }

        void Told(Answer answer, HttpStatusCode status, string code)
        {
            answer.ShouldBe(status, code);
            answer.Json.AsObject().Select(member => member.Key).ShouldBeSubsetOf(["type", "title", "status", "code"], call);
        }
    }

    private static object Measure(string agency) =>
        new
        {
            weaknessKey = $"agency:{agency}:late",
            what = "A second shift",
            who = "Dara Osman",
            from = "2026-12-30",
        };

    private static string Path(string call) => $"/api/v1/insights/{call.Replace("{id}", "nothing", StringComparison.Ordinal)}";
}
