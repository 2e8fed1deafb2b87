namespace Ccs.WebApi.Tests.Cases;

/// <summary>Batches over the API.</summary>
internal static class Batches
{
    public static readonly object Answering = new
    {
        outcome = "upheld",
        text = "The line to the quarter was cut; it is mended since this morning.",
        remedy = "The line is mended.",
        rootCause = "capacity",
    };

    public static async Task<Answer> Make(Api staff, params IEnumerable<Scenario> members) =>
        (
            await staff.Post(
                "/api/v1/batches",
                new { title = "The cut line of Ankawa", complaintIds = members.Select(one => one.ComplaintId).ToArray() }
            )
        ).ShouldBe(HttpStatusCode.Created);

    public static string PathOf(Answer batch) => $"/api/v1/batches/{batch.Text("batchId")}";

    public static Task<Answer> Act(Api staff, Answer batch, string act, object body, string? key = null) =>
        staff.Post($"{PathOf(batch)}/{act}", body, [("If-Match", batch.ETag), .. key is null ? [] : new[] { ("Idempotency-Key", key) }]);

    /// <summary>Waits until nothing of the last act waits.</summary>
    public static async Task<Answer> Over(Api staff, Answer batch, int seconds = 30)
    {
        Answer? now = null;
        await Eventually.Holds(
            async () => (now = await staff.Get(PathOf(batch))).Status == HttpStatusCode.OK && Count(now, "waiting") == 0,
            "the end of the act",
            seconds
        );
        return now!;
    }

    public static int Count(Answer batch, string member) => batch[member].GetValue<int>();

    public static string[] Numbers(Answer batch) =>
        [.. batch["members"].AsArray().Select(member => member!["caseNumber"]!.GetValue<string>())];

    public static (string Number, string Code)[] Refused(Answer batch) =>
        [.. batch["refused"].AsArray().Select(one => (one!["caseNumber"]!.GetValue<string>(), one["code"]!.GetValue<string>()))];
}
