using static Ccs.WebApi.Tests.Figures.RehearsalBodies;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>The past under other rules: who may ask, what is refused, and that nothing is written.</summary>
[Collection("ccs")]
public sealed class RehearsalAccessTests(CcsFixture ccs)
{
    /// <summary>Rows of every table, and the latest transaction that wrote one; sessions tell when somebody was last seen.</summary>
    private const string Everything = """
        select ('x' || substr(md5(string_agg(relname || query_to_xml(format(
            'select count(*) as n, max(xmin::text::bigint) as x from %I.%I', schemaname, relname), false, true, '')::text,
            ',' order by relname)), 1, 15))::bit(60)::bigint
        from pg_stat_user_tables where schemaname = 'ccs' and relname not like '%session%'
        """;

    public static TheoryData<string> Kinds => ["policy", "routing", "weights"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Analysts_and_the_centre_rehearse_and_nobody_else(string kind)
    {
        (await ccs.Api().Post(Address, Body(kind))).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        foreach (var user in new[] { "head.electricity", "officer.electricity", "inspector.electricity", "administrator", "auditor" })
        {
            (await (await ccs.Api().As(user)).Post(Address, Body(kind))).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        }

        foreach (var user in new[] { "analyst", "centre" })
        {
            var told = (await (await ccs.Api().As(user)).Post(Address, Body(kind))).ShouldBe(HttpStatusCode.OK);
            told["cannotTell"]
                .AsArray()
                .Select(code => code!.GetValue<string>())
                .ShouldBe(["people-would-have-acted-otherwise", "outcomes"]);
        }
    }

    [Fact]
    public async Task What_cannot_be_rehearsed_is_told_at_its_field()
    {
        var analyst = await ccs.Api().As("analyst");
        (await analyst.Post(Address, new { })).ShouldRefuse("policy");
        (await analyst.Post(Address, new { policy = new { answerWorkingDays = 5 }, weights = new { late = 2 } })).ShouldRefuse("policy");
        (await analyst.Post(Address, OfPolicy(null, 0))).ShouldRefuse("policy.answerWorkingDays");
        (await analyst.Post(Address, OfPolicy(null, 121))).ShouldRefuse("policy.answerWorkingDays");
        (await analyst.Post(Address, new { policy = new { } })).ShouldRefuse("policy.answerWorkingDays");
        (await analyst.Post(Address, OfPolicy("nowhere", 5))).ShouldRefuse("policy.agencyId");
        (await analyst.Post(Address, OfPolicy("\0", 5))).ShouldBe(HttpStatusCode.BadRequest, "input.unreadable");
        (await analyst.Post(Address, OfRouting("electricity", "electricity"))).ShouldRefuse("routing.toAgencyId");
        (await analyst.Post(Address, OfRouting("nowhere", "electricity"))).ShouldRefuse("routing.agencyId");
        (await analyst.Post(Address, new { routing = new { agencyId = "electricity" } })).ShouldRefuse("routing.toAgencyId");
        (await analyst.Post(Address, new { weights = new { beauty = 1 } })).ShouldRefuse("weights");
        (await analyst.Post(Address, new { weights = new { late = 11 } })).ShouldRefuse("weights.late");
        (await analyst.Post(Address, new { weights = new { late = 1 }, by = "weather" })).ShouldRefuse("by");
        (await analyst.Post(Address, Past("2026-02-30", null))).ShouldRefuse("from");
        (await analyst.Post(Address, Past("2020-01-01", "2023-01-01"))).ShouldRefuse("from");
        (await analyst.Post(Address, Past("2023-01-02", "2023-01-01"))).ShouldRefuse("from");
        (await analyst.Post(Address, new { known = "2999-01-01", policy = new { answerWorkingDays = 5 } })).ShouldRefuse("known");
        var kurdish = await (await ccs.Api().In("ckb").As("analyst")).Post(Address, Past("2020-01-01", "2023-01-01"));
        kurdish.Body.ShouldContain("٢٤");
    }

    [Theory]
    [InlineData("""{"policy": 5}""")]
    [InlineData("""{"policy": {"answerWorkingDays": "five"}}""")]
    [InlineData("""{"weights": [1, 2]}""")]
    [InlineData("""{"routing": {"agencyId": {"$ne": null}}}""")]
    [InlineData("""{"policy": {""")]
    [InlineData("null")]
    public async Task What_cannot_be_read_is_told_as_such(string body)
    {
        var analyst = await ccs.Api().As("analyst");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        ((int)(await analyst.Http.PostAsync(Address, content)).StatusCode).ShouldBeInRange(400, 422);
    }

    [Fact]
    public async Task A_huge_body_is_refused()
    {
        var analyst = await ccs.Api().As("analyst");
        (await analyst.Post(Address, OfPolicy(new string('a', 100_000), 5))).ShouldRefuse("policy.agencyId");

        // Its length is said, so that it is refused before it is read, and the line stays open meanwhile.
        using var huge = JsonContent.Create(OfPolicy(new string('a', 5_000_000), 5));
        await huge.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        using var refused = await analyst.Http.PostAsync(Address, huge, TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_written_and_asked_again_it_is_the_same(string kind)
    {
        var analyst = await ccs.Api().As("analyst");
        var centre = await ccs.Api().As("centre");
        var (once, again) = (string.Empty, " ");
        // Others may still be at work: what they write is not what this writes.
        await Eventually.Holds(
            async () =>
            {
                var before = await ccs.Count(Everything);
                once = (await analyst.Post(Address, Body(kind))).ShouldBe(HttpStatusCode.OK).Body;
                (await centre.Post(Address, Body(kind))).ShouldBe(HttpStatusCode.OK);
                again = (await analyst.Post(Address, Body(kind))).ShouldBe(HttpStatusCode.OK).Body;
                return await ccs.Count(Everything) == before;
            },
            "no table and no event has changed"
        );

        again.ShouldBe(once);
    }

    [Fact]
    public async Task As_known_before_there_was_anything_there_is_nothing()
    {
        var analyst = await ccs.Api().As("analyst");
        var told = (
            await analyst.Post(
                Address,
                new
                {
                    known = "2020-01-01",
                    from = "2019-01-01",
                    policy = new { answerWorkingDays = 5 },
                }
            )
        ).ShouldBe(HttpStatusCode.OK);

        (told["complaints"].GetValue<long>(), told["known"].GetValue<string>()).ShouldBe((0, "2020-01-01"));
    }
}
