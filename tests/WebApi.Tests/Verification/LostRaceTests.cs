using Npgsql;

namespace Ccs.WebApi.Tests.Verification;

/// <summary>Who proves a contact and loses a race is told the same by the page as by the API.</summary>
[Collection("ccs")]
public sealed class LostRaceTests(CcsFixture ccs)
{
    private const string Verify = "/en/file/verify";

    /// <summary>Codes of one contact in an hour, less the first.</summary>
    private const int AtOnce = 2;

    [Fact]
    public async Task Codes_asked_for_at_once_are_all_sent_whichever_door_they_are_asked_at()
    {
        for (var i = 0; i < 8; i++)
        {
            var (id, _) = await Scenario.Filed(ccs.Api());
            var answers = await Task.WhenAll(
                Enumerable.Range(0, AtOnce).Select(_ => ccs.Api().AsFiler(id).Post($"/api/v1/complaints/{id}/verification/resend"))
            );
            answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Accepted);
        }

        using var browser = await Filer.Sent(ccs.Address);
        var token = await browser.TokenOf(Verify);
        var pages = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Send(browser, "?handler=Resend", token)));
        pages.ShouldAllBe(page => page.Location() == Verify);
    }

    [Fact]
    public async Task Codes_tried_at_once_are_told_to_be_wrong_whichever_door_they_come_in_by()
    {
        const int Many = 12;
        var (id, _) = await Scenario.Filed(ccs.Api());
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(n => Try(id, n)));
        answers.ShouldAllBe(answer => answer.Code == "verification.failed");

        using var browser = await Filer.Sent(ccs.Address);
        var token = await browser.TokenOf(Verify);
        var pages = await Task.WhenAll(Enumerable.Range(0, Many).Select(n => Send(browser, string.Empty, token, ("Code", $"{n:000000}"))));
        pages.ShouldAllBe(page => page.Body.Contains(Wrong) && !page.Body.Contains(Meanwhile));
    }

    [Fact]
    public async Task What_loses_every_time_is_told_the_same_by_both()
    {
        var (id, _) = await Scenario.Filed(ccs.Api());
        using var browser = await Filer.Sent(ccs.Address);
        var token = await browser.TokenOf(Verify);
        await Run(
            """
            create function ccs.lose() returns trigger language plpgsql as
                $$ begin raise exception 'somebody was faster' using errcode = 'unique_violation'; end $$;
            create trigger lose before update on ccs.mt_doc_verificationchallenge for each row execute function ccs.lose();
            """
        );
        try
        {
            (await Try(id, 1)).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
            (await Send(browser, string.Empty, token, ("Code", "000001"))).Body.ShouldContain(Wrong);

            var resent = await ccs.Api().AsFiler(id).Post($"/api/v1/complaints/{id}/verification/resend");
            resent.ShouldBe(HttpStatusCode.Conflict, "complaint.changed-meanwhile");
            (await Send(browser, "?handler=Resend", token)).Body.ShouldContain(Meanwhile);
        }
        finally
        {
            await Run("drop trigger lose on ccs.mt_doc_verificationchallenge; drop function ccs.lose();");
        }
    }

    private static string Wrong => Said("verification.failed");

    private static string Meanwhile => Said("complaint.changed-meanwhile");

    /// <summary>As it stands in a page.</summary>
    private static string Said(string code) =>
        System.Text.Encodings.Web.HtmlEncoder.Default.Encode(Application.Texts.Wording.Error(code, Domain.Complaints.Language.En));

    private Task<Answer> Try(string id, int number) =>
        ccs.Api().Post($"/api/v1/complaints/{id}/verification", new { code = $"{number:000000}" });

    private static async Task<Answer> Send(Browser browser, string handler, string token, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Append((Forms.Token, token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        return await browser.Send(HttpMethod.Post, Verify + handler, content);
    }

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(ccs.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
