using System.Globalization;

namespace Ccs.WebApi.Tests.Cases;

/// <summary>What was answered to the questions of a kind is found like the description, and by nobody where it tells who filed.</summary>
[Collection("ccs")]
public sealed class AnswerSearchTests(CcsFixture ccs)
{
    private const string Meter = "electricity-bills-meter";
    private const string Amount = "electricity-bills-amount";

    [Theory]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(12)]
    public async Task A_number_is_found_however_its_digits_are_written(int length)
    {
        var meter = Number(length);
        var complaint = await Scenario.Verified(ccs.Api(), Filing((Meter, meter)));

        (await Found("officer.electricity", meter)).ShouldContain(complaint.ComplaintId);
        (await Found("officer.electricity", string.Concat(meter.Select(digit => (char)(digit - '0' + '٠'))))).ShouldContain(
            complaint.ComplaintId
        );
        (await Found("officer.media", meter)).ShouldNotContain(complaint.ComplaintId);
    }

    [Fact]
    public async Task Words_and_the_names_of_choices_are_found_in_every_language()
    {
        var quarter = $"Quarter{Number(6)}";
        var filing = Filing(("electricity-outages-place", $"Behind the mosque of {quarter}"), ("electricity-outages-reach", "street"));
        filing["subject"]!["serviceId"] = "electricity-outages";
        var complaint = await Scenario.Verified(ccs.Api(), filing);

        (await Found("officer.electricity", quarter.ToLowerInvariant())).ShouldContain(complaint.ComplaintId);
        foreach (var chosen in new[] { "street", "شەقامەکە", "الشارع" })
        {
            (await Found("officer.electricity", $"{quarter} {chosen}")).ShouldContain(complaint.ComplaintId);
        }

        (await Found("officer.electricity", $"{quarter} shop")).ShouldBeEmpty("the name of another choice");
    }

    [Fact]
    public async Task Of_a_confidential_complaint_what_tells_who_filed_finds_nothing_and_the_rest_does()
    {
        var (meter, amount) = (Number(8), Number(8));
        var filing = Filing((Meter, meter), (Amount, amount));
        filing["confidential"] = true;
        var complaint = await Scenario.Verified(ccs.Api(), filing);

        foreach (var reader in new[] { "officer.electricity", "centre" })
        {
            (await Found(reader, meter)).ShouldNotContain(complaint.ComplaintId);
            (await Found(reader, amount)).ShouldContain(complaint.ComplaintId);
        }
    }

    private async Task<string[]> Found(string reader, string words) =>
        [
            .. (await (await ccs.Api().As(reader)).Get($"/api/v1/cases?q={Uri.EscapeDataString(words)}")).ShouldBe(HttpStatusCode.OK).Json[
                "items"
            ]!
                .AsArray()
                .Select(item => item!["complaintId"]!.GetValue<string>()),
        ];

    private static JsonObject Filing(params (string Question, string Answer)[] answers)
    {
        var filing = Some.FilingWith("subject.serviceId", "electricity-bills");
        filing["answers"] = new JsonObject(answers.Select(one => KeyValuePair.Create(one.Question, (JsonNode?)one.Answer)));
        return filing;
    }

    /// <summary>That no other test has, and that is no telephone number.</summary>
    private static string Number(int length) =>
        "9"
        + Random.Shared.NextInt64((long)Math.Pow(10, length - 2), (long)Math.Pow(10, length - 1)).ToString(CultureInfo.InvariantCulture);
}
