namespace Ccs.WebApi.Tests.Audit;

/// <summary>What administrators keep, as it stood once.</summary>
[Collection("ccs")]
public sealed class KeptThenTests(CcsFixture ccs)
{
    private const string Path = "/api/v1/audit/administration";

    [Fact]
    public async Task An_agency_is_called_what_it_was_called_then_and_the_comparison_names_it_alone()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var id = await administrator.NewAgency();
        var auditor = await ccs.Api().As("auditor");
        var version = await VersionOf("agency-registered", id);
        (
            await administrator.Change($"agencies/{id}/name", new { names = Administrator.Names("After"), reason = "A better name." })
        ).ShouldBe(HttpStatusCode.OK);

        var then = (await auditor.Get($"{Path}/directory/state?version={version}")).ShouldBe(HttpStatusCode.OK);
        NameOf(then["things"].AsArray(), id).ShouldBe("Department");
        then["change"]!["type"]!.GetValue<string>().ShouldBe("agency-registered");
        then["change"]!["reason"]!.GetValue<string>().ShouldBe("Founded by law.");

        var now = (await auditor.Get($"{Path}/directory/state?with={version}")).ShouldBe(HttpStatusCode.OK);
        now["last"].GetValue<long>().ShouldBeGreaterThan(version);
        var mine = now["differences"].AsArray().Where(one => one!["id"]!.GetValue<string>() == id).ShouldHaveSingleItem()!;
        mine["kind"]!.GetValue<string>().ShouldBe("agency");
        mine["before"]!["names"]!["en"]!.GetValue<string>().ShouldBe("Department");
        mine["after"]!["names"]!["en"]!.GetValue<string>().ShouldBe("After");
        (await auditor.Get($"{Path}/directory/state?version={version}&with={version}"))["differences"].AsArray().ShouldBeEmpty();
        var at = Uri.EscapeDataString(then["change"]!["at"]!.GetValue<string>());
        NameOf((await auditor.Get($"{Path}/directory/state?at={at}"))["things"].AsArray(), id).ShouldBe("Department");
    }

    [Theory]
    [InlineData("templates")]
    [InlineData("accounts")]
    public async Task Templates_and_accounts_have_theirs_and_no_account_a_name(string stream)
    {
        await NewStaff.Create(ccs);
        var auditor = await ccs.Api().As("auditor");

        var first = (await auditor.Get($"{Path}/{stream}/state?version=1")).ShouldBe(HttpStatusCode.OK);
        var last = (await auditor.Get($"{Path}/{stream}/state")).ShouldBe(HttpStatusCode.OK);

        first["things"].AsArray().ShouldNotBeEmpty();
        last["version"].GetValue<long>().ShouldBe(last["last"].GetValue<long>());
        if (stream == "accounts")
        {
            last["things"].AsArray().ShouldAllBe(thing => thing!["value"]!.AsObject().Count == 6);
            last.Body.ShouldNotContain("displayName");
        }
    }

    [Theory]
    [InlineData("directory", "?version=0", "version")]
    [InlineData("directory", "?version=9999999", "version")]
    [InlineData("directory", "?version=one", "version")]
    [InlineData("directory", "?with=9999999", "with")]
    [InlineData("directory", "?at=yesterday", "at")]
    [InlineData("directory", "?at=1990-01-01T00:00:00Z", "at")]
    [InlineData("directory", "?version=1&at=2026-11-30T00:00Z", "at")]
    [InlineData("complaints", "", "stream")]
    public async Task What_there_never_was_is_refused_at_its_field(string stream, string query, string field)
    {
        foreach (var language in new[] { "en", "ckb", "ar" })
        {
            (await (await ccs.Api(language).As("auditor")).Get($"{Path}/{stream}/state{query}")).ShouldRefuse(field);
        }
    }

    [Fact]
    public async Task Nobody_and_others()
    {
        (await ccs.Api().Get($"{Path}/directory/state")).ShouldBe(HttpStatusCode.Unauthorized);
        await AuditAccess.ForAuditorsAlone(ccs, $"{Path}/directory/state");
    }

    private Task<long> VersionOf(string type, string id) =>
        ccs.Count($"select version from ccs.mt_events where type = '{type}' and data ->> 'id' = '{id}'");

    private static string NameOf(JsonArray things, string id) =>
        things.Single(thing => thing!["kind"]!.GetValue<string>() == "agency" && thing["id"]!.GetValue<string>() == id)!["value"]![
            "names"
        ]!["en"]!.GetValue<string>();
}
