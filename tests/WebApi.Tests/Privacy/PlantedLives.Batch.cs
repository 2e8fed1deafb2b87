using Ccs.WebApi.Tests.Cases;

namespace Ccs.WebApi.Tests.Privacy;

internal sealed partial class PlantedLives
{
    /// <summary>Replied to and answered in one act with another one, under a title that tells of it.</summary>
    public async Task InABatch()
    {
        Scenario[] members = [await Scenario.Verified(api, Filing()), await Scenario.Verified(api, Filing())];
        var officer = await api.As("officer.electricity");
        var title = $"The {Secret} of {Name}";
        var complaintIds = members.Select(one => one.ComplaintId).ToArray();
        var batch = (await officer.Post("/api/v1/batches", new { title, complaintIds })).ShouldBe(HttpStatusCode.Created);
        (await Batches.Act(officer, batch, "interim-reply", new { text = $"We look for the {Secret}." })).ShouldBe(HttpStatusCode.Accepted);
        batch = await Batches.Over(officer, batch);
        var answer = new
        {
            outcome = "upheld",
            text = $"The {Secret} that {Name} told us of is there again since this morning.",
            remedy = $"Another {Secret}.",
            rootCause = "capacity",
            textForLinked = $"Whoever wrote of the {Secret} has it again since this morning.",
        };
        (await Batches.Act(officer, batch, "answer", answer)).ShouldBe(HttpStatusCode.Accepted);
        Batches.Count(await Batches.Over(officer, batch), "done").ShouldBe(members.Length);
    }
}
