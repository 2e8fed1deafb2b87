namespace Ccs.WebApi.Tests.Uploads;

/// <summary>The scanner is away: filing goes on, and the agency waits for the file until it was looked at.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class HeldFileTests(PostgresFixture postgres)
{
    [Fact]
    public async Task What_came_while_the_scanner_was_away_is_held_until_it_was_looked_at()
    {
        await using var clamd = new Clamd();
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Scanner__Host"] = "127.0.0.1";
        settings["Ccs__Scanner__Port"] = $"{clamd.Port}";
        await using var program = CcsProgram.Serve(settings);
        var api = new Api(await program.Address);
        var officer = await api.As("officer.electricity");
        var harmful = await FiledWith(api, officer, Clamd.Eicar);
        var clean = await FiledWith(api, officer, "The receipt of March."u8.ToArray());

        (await officer.Get(harmful)).ShouldBe(HttpStatusCode.Conflict, "document.being-checked");
        (await officer.Get(clean)).ShouldBe(HttpStatusCode.Conflict, "document.being-checked");

        await clamd.Start();
        await Eventually.Holds(
            async () =>
            {
                (await api.Post("/dev/jobs/scans")).ShouldBe(HttpStatusCode.OK);
                return (await officer.Get(clean)).Status == HttpStatusCode.OK;
            },
            "the file to be looked at"
        );
        (await officer.Get(harmful)).ShouldBe(HttpStatusCode.Conflict, "document.harmful");
    }

    /// <returns>The address of the file, as the officer sees it.</returns>
    private static async Task<string> FiledWith(Api api, Api officer, byte[] content)
    {
        var uploaded = (await api.Upload("note.txt", content)).ShouldBe(HttpStatusCode.Created);
        var filing = Some.Filing();
        filing["uploadIds"] = new JsonArray(uploaded.Text("uploadId"));
        var scenario = await Scenario.Verified(api, filing);
        var seen = (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        return $"/api/v1/cases/{scenario.ComplaintId}/documents/{seen["documents"][0]!["documentId"]!.GetValue<string>()}";
    }
}
