using System.Text;

namespace Ccs.WebApi.Tests.Privacy;

/// <summary>Complaints in which one word stands wherever somebody can write.</summary>
internal static class PlantedComplaints
{
    public const int Many = 200;
    public const string Word = "zergaplant";

    private const int WithFile = 20;

    /// <summary>Each with its own words, in every place where somebody writes.</summary>
    public static async Task<List<Scenario>> Withdrawn(Api api)
    {
        var officer = await api.As("officer.electricity");
        var all = new Scenario[Many];
        await Parallel.ForAsync(
            0,
            Many,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (number, _) =>
            {
                var filed = all[number] = await Scenario.Verified(api, await Filing(api, number));
                if (number < WithFile)
                {
                    var noted = await officer.Decide(filed.ComplaintId, "note", new { text = $"{Word} phoned, number {number}." });
                    noted.ShouldBe(HttpStatusCode.OK);
                }

                var withdrawal = new { reason = $"{Word} got it, number {number}." };
                (await (await filed.Track()).Post("/api/v1/tracking/withdrawal", withdrawal)).ShouldBe(HttpStatusCode.OK);
            }
        );
        return [.. all];
    }

    public static async Task<JsonObject> Filing(Api api, int number)
    {
        var filing = Some.Filing(email: $"{Word}{number}@example.org");
        filing["complainant"]!["fullName"] = $"{Word} Karim {number}";
        filing["complainant"]!["address"] = $"{Word} street {number}";
        filing["title"] = $"The {Word} of house {number}";
        filing["description"] = $"The {Word} of house {number} has been broken for weeks, and nobody comes.";
        filing["remedySought"] = $"Another {Word}.";
        if (number is < WithFile or Many)
        {
            var file = await api.Upload($"{Word}.txt", Encoding.UTF8.GetBytes($"A picture of the {Word} of house {number}."));
            filing["uploadIds"] = new JsonArray(file.ShouldBe(HttpStatusCode.Created).Text("uploadId"));
        }

        return filing;
    }
}
