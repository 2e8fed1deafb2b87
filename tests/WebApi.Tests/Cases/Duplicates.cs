namespace Ccs.WebApi.Tests.Cases;

/// <summary>Complaints about one thing, linked and rejected as duplicates over the API.</summary>
internal static class Duplicates
{
    public const string ForLinked = "The transformer of the whole quarter is replaced this week.";

    /// <summary>Two complaints, of which the second is rejected as a duplicate of the first.</summary>
    public static async Task<(Scenario Original, Scenario Duplicate)> Joined(Api api, string? contact = null)
    {
        var original = await Scenario.Verified(api, Some.Filing(contact));
        var duplicate = await Scenario.Verified(api, Some.Filing(contact));
        var centre = await api.As("centre");
        (await Link(centre, duplicate, original)).ShouldBe(HttpStatusCode.OK);
        (await Reject(centre, duplicate)).ShouldBe(HttpStatusCode.OK);
        return (original, duplicate);
    }

    public static Task<Answer> Link(Api staff, Scenario one, Scenario other, string kind = "duplicate-of") =>
        staff.Decide(one.ComplaintId, "link", new { complaintId = other.ComplaintId, kind });

    public static Task<Answer> Reject(Api centre, Scenario duplicate) =>
        centre.Decide(duplicate.ComplaintId, "rejection", new { reason = "duplicate", text = "Another one is about the same thing." });

    public static async Task AnswerIt(Api api, Scenario original, string? textForLinked) =>
        (await (await api.As("officer.electricity")).Decide(original.ComplaintId, "answer", Answering(textForLinked))).ShouldBe(
            HttpStatusCode.OK
        );

    public static async Task<Api> Told(Scenario duplicate)
    {
        var citizen = await duplicate.Track();
        await Eventually.Holds(
            async () => (await citizen.Get("/api/v1/tracking")).Json["answer"] is not null,
            "word of the answer to the original"
        );
        return citizen;
    }

    public static object Answering(string? textForLinked) =>
        new
        {
            outcome = "upheld",
            text = "The connection was forgotten; it is made tomorrow.",
            remedy = "Connection on 25 November.",
            rootCause = "process",
            textForLinked,
        };

    public static JsonObject AboutAPerson()
    {
        var filing = Some.FilingWith("subject.kind", "person");
        filing["subject"]!["personName"] = "Azad Hama Salih";
        return filing;
    }
}
