namespace Ccs.WebApi.Tests.Cases;

/// <summary>However the name is written, whoever is complained about does not read it.</summary>
[Collection("ccs")]
public sealed class NameJudgementTests(CcsFixture ccs)
{
    private const string Name = "Sherwan Jabbar Rostam";
    private const string OtherName = "شێروان جەبار ڕۆستەم";

    [Fact]
    public async Task No_spelling_opens_the_complaint_to_whoever_is_named()
    {
        var accused = await Accused.Of(ccs, Name, OtherName);
        var works = await accused.Works();
        (string Spelling, string Barred)[] spellings =
        [
            (Name, "sure"),
            ("Dr. Sherwan Jabbar", "sure"),
            ("Mr Shirwan Rustam", "sure"),
            ("Sherwan J. Rostam", "sure"),
            ("Rostam, Sherwan Jabbar", "sure"),
            ("کاک شێروان جەبار", "sure"),
            ("بەڕێز مامۆستا شێروان ڕۆستەم", "sure"),
            ("الأستاذ شيروان جبار", "sure"),
            ("شيروان رستم", "sure"),
            ("Şêrwan Cebar", "sure"),
            ("Sherwan", "in doubt"),
            ("S. Jabbar", "in doubt"),
            ("حاجی شێروان جەبار", "in doubt"),
        ];
        foreach (var (spelling, barred) in spellings)
        {
            var complaint = await accused.Named(spelling);

            (await accused.IsBarredFrom(complaint)).ShouldBe(barred, spelling);
            (await works.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
            (await works.Get($"/api/v1/cases?q={complaint.Number}"))["total"].GetValue<long>().ShouldBe(0, spelling);
        }

        foreach (var other in new[] { "Rebwar Jabbar Rostam", "Jabbar Rostam", "شێرزاد جەبار ڕۆستەم", "Sherwan Hamid Qadir" })
        {
            var complaint = await accused.Named(other);

            (await accused.IsBarredFrom(complaint)).ShouldBeNull(other);
            (await works.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task The_name_in_one_script_is_enough_and_so_is_a_locked_account()
    {
        var accused = await Accused.Of(ccs, OtherName);
        (await accused.Post("lock", new { reason = "On leave." })).ShouldBe(HttpStatusCode.OK);

        (await accused.IsBarredFrom(await accused.Named("Sherwan Jabbar"))).ShouldBe("sure");
    }

    [Fact]
    public async Task Whoever_is_made_renamed_moved_or_unlocked_later_is_judged_then()
    {
        var first = await Accused.Of(ccs, "Trifa Nasih");
        var complaint = await first.Named("کاک شێروان جەبار");
        (await first.IsBarredFrom(complaint)).ShouldBeNull();

        var made = await Accused.At(ccs, first.AgencyId, Name);
        await made.IsBarredInTime(complaint);
        (await (await made.Works()).Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound);

        var renamed = await Accused.At(ccs, first.AgencyId, "Another Name");
        var name = new
        {
            displayName = "Another Name",
            otherName = OtherName,
            reason = "The passport.",
        };
        (await renamed.Post("name", name)).ShouldBe(HttpStatusCode.OK).Text("otherName").ShouldBe(OtherName);
        await renamed.IsBarredInTime(complaint);

        var moved = await Accused.At(ccs, "health", Name, role: "officer");
        var place = new
        {
            role = "inspector",
            agencyId = first.AgencyId,
            reason = "Promoted.",
        };
        (await moved.Post("place", place)).ShouldBe(HttpStatusCode.OK);
        await moved.IsBarredInTime(complaint);
        (await first.IsBarredFrom(complaint)).ShouldBeNull();
    }

    [Fact]
    public async Task An_account_that_was_lost_on_the_way_is_found_when_it_is_unlocked_or_in_the_night()
    {
        // As before this was judged at all: the account is there, and the complaint does not bar it.
        var accused = await Accused.Of(ccs, "Trifa Nasih");
        var complaint = await accused.Named(Name);
        await Forgotten(accused, Name);

        (await accused.Post("lock", new { reason = "On leave." })).ShouldBe(HttpStatusCode.OK);
        (await accused.Post("unlock", new { reason = "Back." })).ShouldBe(HttpStatusCode.OK);
        await accused.IsBarredInTime(complaint);

        var other = await Accused.At(ccs, accused.AgencyId, "Trifa Nasih");
        await Forgotten(other, Name);
        (await ccs.Api().Post("/dev/jobs/naming")).ShouldBe(HttpStatusCode.OK);
        (await other.IsBarredFrom(complaint)).ShouldBe("sure");
    }

    [Fact]
    public async Task The_centre_lifts_a_bar_and_it_stays_lifted()
    {
        var api = ccs.Api();
        var accused = await Accused.Of(ccs, Name, OtherName);
        var works = await accused.Works();

        // A colleague keeps it at their desk.
        await Accused.At(ccs, accused.AgencyId, "Trifa Nasih");
        var complaint = await accused.Named("Sherwan");
        var centre = await api.As("centre");
        var lift = new { userId = accused.AccountId, reason = "It is Sherwan of the workshop." };
        (await centre.Get($"/api/v1/cases/{complaint.ComplaintId}"))["can"]
            .AsArray()
            .Select(one => one!.GetValue<string>())
            .ShouldContain("bar-lifting");

        (await centre.Decide(complaint.ComplaintId, "bar-lifting", lift)).ShouldBe(HttpStatusCode.OK);

        (await works.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        (await works.Get($"/api/v1/cases?q={complaint.Number}"))["total"].GetValue<long>().ShouldBe(1);
        (await centre.Decide(complaint.ComplaintId, "bar-lifting", lift)).ShouldBe(HttpStatusCode.Conflict, "bar.none");
        (await ccs.Api().Post("/dev/jobs/naming")).ShouldBe(HttpStatusCode.OK);
        (await works.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        (await centre.Decide(complaint.ComplaintId, "bar-lifting", new { userId = "nobody.at.all", reason = "r" })).ShouldRefuse("userId");
    }

    [Fact]
    public async Task Where_the_only_inspector_is_barred_the_level_above_gets_it()
    {
        var accused = await Accused.Of(ccs, "Trifa Nasih");
        var complaint = await accused.Named(Name);
        var centre = await ccs.Api().As("centre");

        var barred = await centre.Decide(complaint.ComplaintId, "bar", new { userId = accused.AccountId, reason = "A sister." });

        barred.ShouldBe(HttpStatusCode.OK).Text("level").ShouldBe("parent-agency");
        var climbed = barred["timeline"].AsArray().Where(step => step!["type"]!.GetValue<string>() == "complaint-escalated").ToList();
        climbed.Select(step => step!["data"]!["cause"]!.GetValue<string>()).Distinct().ShouldBe(["nobody-left"]);
        (await (await ccs.Api().As("inspector.electricity")).Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Referred_to_where_the_person_sits_it_is_judged_there()
    {
        var accused = await Accused.Of(ccs, Name, OtherName);
        var elsewhere = await Accused.AboutSomebody(ccs, "council", "شێروان جەبار");
        (await accused.IsBarredFrom(elsewhere)).ShouldBeNull();

        var there = new { agencyId = accused.AgencyId, reason = "He works there." };
        (await (await ccs.Api().As("centre")).Decide(elsewhere.ComplaintId, "referral", there)).ShouldBe(HttpStatusCode.OK);

        (await accused.IsBarredFrom(elsewhere)).ShouldBe("sure");
    }

    /// <summary>The account has this name without anybody having judged it by it.</summary>
    private async Task Forgotten(Accused accused, string name)
    {
        (
            await ccs.Text(
                $"update identity.staff set \"DisplayName\" = '{name}' where \"Id\" = '{accused.AccountId}' returning \"UserName\""
            )
        ).ShouldBe(accused.UserName);
    }
}
