namespace Ccs.WebApi.Tests.Clock;

/// <summary>What staff are told of, at once or in one mail of the morning.</summary>
[Collection("ccs")]
public sealed class MorningMailTests(CcsFixture ccs)
{
    [Fact]
    public async Task One_mail_a_morning_with_numbers_of_what_the_reader_sees_and_nothing_else()
    {
        var (administrator, agency) = await NewDesk();
        var officer = await Colleague.Made(ccs, administrator, agency, "officer");
        var head = await Colleague.Made(ccs, administrator, agency, "agency-head");
        var inspector = await Colleague.Made(ccs, administrator, agency, "inspector");
        var idle = await Colleague.Made(ccs, administrator, await administrator.NewAgency(), "officer");
        var secret = await Scenario.Verified(ccs.Api(), Filing(agency, confidential: true));
        var barred = await Scenario.Verified(ccs.Api(), Filing(agency));
        var person = await Scenario.Verified(ccs.Api(), AboutAPerson(agency));
        (
            await (await ccs.Api().As("centre")).Decide(barred.ComplaintId, "bar", new { userId = officer.UserName, reason = "A cousin." })
        ).ShouldBe(HttpStatusCode.OK);

        await Morning();
        (await Job("morning-mail")).ShouldBe(0, "everybody has had theirs");

        var mail = await ccs.Api().Message(officer.Email);
        mail.ShouldContain(secret.Number);
        mail.ShouldNotContain(barred.Number);
        mail.ShouldNotContain(person.Number);
        mail.ShouldContain("New (1)");
        foreach (var private_ in new[] { "Shilan", secret.Contact, secret.Code, agency })
        {
            mail.ShouldNotContain(private_);
        }

        var heads = await ccs.Api().Message(head.Email);
        heads.ShouldContain("Without an officer (2)");
        heads.ShouldContain(barred.Number);
        heads.ShouldNotContain(person.Number);
        var inspectors = await ccs.Api().Message(inspector.Email);
        inspectors.ShouldContain(person.Number);
        inspectors.ShouldNotContain(secret.Number);
        foreach (var (reader, mails) in new[] { (officer, 1), (head, 1), (inspector, 1), (idle, 0) })
        {
            (await ccs.Api().Messages(reader.Email)).Length.ShouldBe(mails, reader.Email);
        }
    }

    [Fact]
    public async Task Who_wants_to_know_at_once_gets_a_mail_for_each_case_and_none_in_the_morning()
    {
        var (administrator, agency) = await NewDesk();
        var officer = await Colleague.Made(ccs, administrator, agency, "officer");
        var head = await Colleague.Made(ccs, administrator, agency, "agency-head");
        var session = await officer.SignedIn();
        (await session.Get("/api/v1/sessions/current")).Text("mail").ShouldBe("morning");
        (await session.Post("/api/v1/sessions/current/mail", new { mail = "weekly" })).ShouldRefuse("mail");
        (await ccs.Api().Post("/api/v1/sessions/current/mail", new { mail = "at-once" })).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.required"
        );
        (await session.Post("/api/v1/sessions/current/mail", new { mail = "at-once" })).ShouldBe(HttpStatusCode.NoContent);
        (await session.Get("/api/v1/sessions/current")).Text("mail").ShouldBe("at-once");
        var scenario = await Scenario.Verified(ccs.Api(), Filing(agency));

        await Job("news");
        await Job("news");

        (await ccs.Api().Message(officer.Email)).ShouldContain(scenario.Number);
        (await (await head.SignedIn()).Decide(scenario.ComplaintId, "officer", new { userId = officer.UserName })).ShouldBe(
            HttpStatusCode.OK
        );
        (await ccs.Api().Message(officer.Email, body => body.Contains("appointed", StringComparison.Ordinal))).ShouldContain(
            scenario.Number
        );
        await Morning();
        (await ccs.Api().Message(head.Email)).ShouldContain(scenario.Number);
        (await ccs.Api().Messages(officer.Email)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Reopened_and_replied_are_told_of_in_the_morning()
    {
        var (administrator, agency) = await NewDesk();
        var officer = await Colleague.Made(ccs, administrator, agency, "officer");
        var session = await officer.SignedIn();
        var asked = await Scenario.Verified(ccs.Api(), Filing(agency));
        (await session.Decide(asked.ComplaintId, "officer", new { userId = officer.UserName })).ShouldBe(HttpStatusCode.OK);
        (await session.Decide(asked.ComplaintId, "question", new { text = "Which meter?" })).ShouldBe(HttpStatusCode.OK);
        (await (await asked.Track()).Post("/api/v1/tracking/information", new { text = "The red one." })).ShouldBe(HttpStatusCode.OK);

        await Morning();

        (await ccs.Api().Message(officer.Email)).ShouldContain("The complainant has replied (1)");
    }

    private static JsonObject Filing(string agency, bool confidential = false)
    {
        var filing = Some.FilingWith("subject.agencyId", agency);
        filing["confidential"] = confidential;
        return filing;
    }

    private static JsonObject AboutAPerson(string agency)
    {
        var filing = Filing(agency);
        filing["subject"]!["kind"] = "person";
        filing["subject"]!["personName"] = "Azad Hama Salih";
        return filing;
    }

    private async Task<(Administrator Administrator, string Agency)> NewDesk()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        return (administrator, await administrator.NewAgency());
    }

    /// <summary>The mails of this day or, where it is a day off, of the next working day.</summary>
    private async Task Morning()
    {
        while (await Job("morning-mail") == 0)
        {
            (await ccs.Api().Post("/dev/clock", new { advance = "PT24H" })).ShouldBe(HttpStatusCode.OK);
        }
    }

    private async Task<int> Job(string name) =>
        (await ccs.Api().Post($"/dev/jobs/{name}")).ShouldBe(HttpStatusCode.OK)["done"].GetValue<int>();
}
