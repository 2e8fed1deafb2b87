namespace Ccs.WebApi.Tests.Administration;

[Collection("ccs")]
public sealed class AgencyTests(CcsFixture ccs)
{
    private const string Because = "By decree 12 of the Council.";

    [Fact]
    public async Task An_agency_is_registered_renamed_moved_retired_and_brought_back_and_all_of_it_is_seen_at_once()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var id = await administrator.NewAgency();

        (await ccs.Api().Get("/api/v1/agencies")).Body.ShouldContain($"\"{id}\"");
        (
            await administrator.Change($"agencies/{id}/name", new { names = Administrator.Names("Grid department"), reason = Because })
        ).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Get("/api/v1/agencies")).Body.ShouldContain("Grid department");
        (await administrator.Change($"agencies/{id}/parent", new { parentId = "interior", reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await administrator.Agency(id))["parentId"]!.GetValue<string>().ShouldBe("interior");
        (await administrator.Change($"agencies/{id}/retirement", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Get("/api/v1/agencies")).Body.ShouldNotContain($"\"{id}\"");
        (await administrator.Agency(id))["retired"]!.GetValue<bool>().ShouldBeTrue();
        (await administrator.Change($"agencies/{id}/return", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Get("/api/v1/agencies")).Body.ShouldContain($"\"{id}\"");

        var steps = await administrator.History("agency", id);
        steps
            .Select(step => step!["type"]!.GetValue<string>())
            .ShouldBe(["agency-brought-back", "agency-retired", "agency-moved", "agency-renamed", "agency-registered"]);
        steps[0]!["reason"]!.GetValue<string>().ShouldBe(Because);
        steps[0]!["actorName"]!.GetValue<string>().ShouldContain("administrator");
        steps[2]!["data"]!["fromParentId"]!.GetValue<string>().ShouldBe("electricity");
    }

    [Fact]
    public async Task The_reason_stands_nowhere_in_clear()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var id = await administrator.NewAgency();
        (await administrator.Change($"agencies/{id}/retirement", new { reason = "Asked for by Mrs Nergiz Hawar." })).ShouldBe(
            HttpStatusCode.OK
        );

        (await ccs.Count("select count(*) from ccs.mt_events e where e::text like '%Nergiz Hawar%'")).ShouldBe(0);
        ccs.Log.ShouldNotContain("Nergiz");
        (await administrator.History("agency", id))[0]!["reason"]!.GetValue<string>().ShouldContain("Nergiz Hawar");
    }

    [Fact]
    public async Task Of_two_administrators_who_change_at_once_one_gets_412()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var id = await administrator.NewAgency();
        var seen = (await administrator.Get("agencies")).ETag;

        var answers = await Task.WhenAll(
            new[] { "One", "Other" }.Select(name =>
                administrator.Post($"agencies/{id}/name", new { names = Administrator.Names(name), reason = Because }, seen)
            )
        );

        answers.Select(answer => (int)answer.Status).Order().ShouldBe([200, 412]);
        (await administrator.History("agency", id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_version_is_asked_for_and_an_old_one_refused()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var old = (await administrator.Get("agencies")).ETag;
        var id = await administrator.NewAgency();
        var body = new { reason = Because };

        (await administrator.Post($"agencies/{id}/retirement", body)).ShouldBe(HttpStatusCode.PreconditionRequired, "version.required");
        (await administrator.Post($"agencies/{id}/retirement", body, old)).ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
        (await administrator.Post($"agencies/{id}/retirement", body, "\"soon\"")).ShouldBe(
            HttpStatusCode.PreconditionFailed,
            "version.stale"
        );
        (await administrator.Post("agencies/no-such-agency/retirement", body, old)).ShouldBe(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_same_change_again_changes_nothing()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var id = await administrator.NewAgency();
        var first = (await administrator.Change($"agencies/{id}/retirement", new { reason = Because })).ShouldBe(HttpStatusCode.OK);
        var again = (await administrator.Post($"agencies/{id}/retirement", new { reason = Because }, first.ETag)).ShouldBe(
            HttpStatusCode.OK
        );

        again.ETag.ShouldBe(first.ETag);
        (await administrator.History("agency", id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_rules_refuse_is_told_by_their_code()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var parent = await administrator.NewAgency();
        var child = await administrator.NewAgency(parent);

        (await administrator.Change("agencies/council/parent", new { parentId = "interior", reason = Because })).ShouldBe(
            HttpStatusCode.Conflict,
            "agency.root-is-fixed"
        );
        (await administrator.Change($"agencies/{parent}/parent", new { parentId = child, reason = Because })).ShouldBe(
            HttpStatusCode.Conflict,
            "agency.below-itself"
        );
        (await administrator.Change($"agencies/{parent}/retirement", new { reason = Because })).ShouldBe(
            HttpStatusCode.Conflict,
            "agency.agencies-below"
        );
        (
            await administrator.Post(
                "agencies",
                new
                {
                    id = child,
                    parentId = "health",
                    kind = "department",
                    names = Administrator.Names("x"),
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.Conflict, "agency.id-taken");
    }

    [Fact]
    public async Task Malformed_input_is_told_field_by_field()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var answer = await administrator.Post(
            "agencies",
            new
            {
                id = "Not An Id",
                parentId = "no-such-agency",
                kind = "centre",
                names = new
                {
                    en = " ",
                    ckb = "كارەبا",
                    ar = new string('ا', 201),
                },
                reason = string.Empty,
            }
        );

        foreach (var field in new[] { "id", "parentId", "kind", "names.en", "names.ckb", "names.ar", "reason" })
        {
            answer.ShouldRefuse(field);
        }

        (
            await administrator.Post(
                "agencies",
                new
                {
                    id = "fine",
                    parentId = "council",
                    kind = "ministry",
                    reason = "r",
                }
            )
        ).ShouldRefuse("names");
    }

    [Fact]
    public async Task A_moved_agency_keeps_its_cases_and_the_tree_counts_them()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var id = await administrator.NewAgency();
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", id));
        (await administrator.Agency(id))["openCases"]!.GetValue<int>().ShouldBe(1);
        var interior = await ccs.Api().As("officer.interior");
        (await interior.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");

        (await administrator.Change($"agencies/{id}/parent", new { parentId = "interior", reason = Because })).ShouldBe(HttpStatusCode.OK);

        (await administrator.Agency(id))["openCases"]!.GetValue<int>().ShouldBe(1);
        (await interior.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK)["agency"]["id"]!
            .GetValue<string>()
            .ShouldBe(id);
        (await administrator.Agency("electricity"))["handlers"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(3);
    }
}
