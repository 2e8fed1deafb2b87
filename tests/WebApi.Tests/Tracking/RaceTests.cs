namespace Ccs.WebApi.Tests.Tracking;

/// <summary>Citizen and staff at the same moment.</summary>
[Collection("ccs")]
public sealed class RaceTests(CcsFixture ccs)
{
    private const int Times = 8;

    [Fact]
    public async Task What_staff_do_meanwhile_never_refuses_a_citizens_step()
    {
        for (var i = 0; i < Times; i++)
        {
            var (scenario, officer, etag) = await Asked();
            var citizen = await scenario.Track();

            var information = citizen.Post("/api/v1/tracking/information", new { text = "It is meter 12." });
            await Task.WhenAll([information, .. Enumerable.Range(0, 4).Select(n => Note(officer, scenario, etag, n))]);

            (await information).ShouldBe(HttpStatusCode.OK).Json["question"].ShouldBeNull();
        }

        ccs.Log.ShouldContain("AddNote by staff", customMessage: "the log is there");
        ccs.Log.ShouldNotContain("pk_mt_events_stream_and_version", customMessage: "a lost race is no error of the program");
    }

    [Fact]
    public async Task But_a_rule_does()
    {
        for (var i = 0; i < Times; i++)
        {
            var (scenario, officer, etag) = await Asked();
            var citizen = await scenario.Track();

            var information = citizen.Post("/api/v1/tracking/information", new { text = "It is meter 12." });
            var answer = officer.Post($"/api/v1/cases/{scenario.ComplaintId}/answer", Scenario.Answering, ("If-Match", etag));
            await Task.WhenAll(information, answer);

            if ((await answer).Status == HttpStatusCode.OK && (await information).Status != HttpStatusCode.OK)
            {
                (await information).ShouldBe(HttpStatusCode.Conflict, "complaint.not-assigned");
            }
            else
            {
                (await information).ShouldBe(HttpStatusCode.OK);
            }
        }
    }

    [Fact]
    public async Task The_right_code_sent_twice_at_once_is_right_twice()
    {
        for (var i = 0; i < Times; i++)
        {
            var api = ccs.Api();
            var (id, contact) = await Scenario.Filed(api);
            var code = await api.VerificationCode(contact);

            var answers = await Task.WhenAll(
                Enumerable.Range(0, 3).Select(_ => api.Post($"/api/v1/complaints/{id}/verification", new { code }))
            );

            answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
            answers.Select(answer => answer.Text("complaintCode")).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        }
    }

    private async Task<(Scenario Scenario, Api Officer, string ETag)> Asked()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        var asked = (await officer.Decide(scenario.ComplaintId, "question", new { text = "Which meter?" })).ShouldBe(HttpStatusCode.OK);
        return (scenario, officer, asked.ETag);
    }

    private static Task<Answer> Note(Api officer, Scenario scenario, string etag, int number) =>
        officer.Post($"/api/v1/cases/{scenario.ComplaintId}/note", new { text = $"Note {number}." }, ("If-Match", etag));
}
