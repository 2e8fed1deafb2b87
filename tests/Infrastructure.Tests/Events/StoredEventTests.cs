using System.Text.Json;
using System.Text.Json.Nodes;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using Ccs.Infrastructure.Storage;

namespace Ccs.Infrastructure.Tests.Events;

/// <summary>
/// One kept sample for each event, as it stands in the store. A sample is never changed: if a test fails here, stored histories would not
/// be read any more, and the event needs a new version beside the old one. For a new event run the tests once with <c>CCS_NEW_SAMPLES</c>
/// set to the folder of the samples: it writes those that are missing and leaves the others alone.
/// </summary>
public sealed class StoredEventTests
{
    private static readonly JsonSerializerOptions Json = Options();
    private static readonly JsonSerializerOptions Indented = new(Json) { WriteIndented = true };

    public static TheoryData<string> Names => [.. EventNames.All.Select(EventNames.Of)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_stored_sample_is_read_whole(string name)
    {
        var type = EventNames.All.Single(candidate => EventNames.Of(candidate) == name);
        await WriteIfNew(name, type);
        var stored = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Events", "Samples", $"{name}.json"));

        var read = JsonSerializer.Deserialize(stored, type, Json);

        JsonNode
            .DeepEquals(JsonSerializer.SerializeToNode(read, type, Json), JsonNode.Parse(stored))
            .ShouldBeTrue($"{name} loses or adds something");
        JsonNode
            .DeepEquals(JsonSerializer.SerializeToNode(SampleEvents.Make(type), type, Json), JsonNode.Parse(stored))
            .ShouldBeTrue($"the shape of {name} has changed: stored events have another");
    }

    /// <summary>What came to it later is left out where it is not there, so that the sample is as it always was.</summary>
    [Fact]
    public void A_bar_is_in_doubt_only_where_it_says_so()
    {
        const string Before = """{ "at": "2026-02-01T09:30:00+00:00", "staffId": "a" }""";
        const string Since = """{ "at": "2026-02-01T09:30:00+00:00", "staffId": "a", "inDoubt": true }""";

        JsonSerializer.Deserialize<StaffBarred>(Before, Json)!.InDoubt.ShouldBeNull();
        var doubted = JsonSerializer.Deserialize<StaffBarred>(Since, Json)!;
        doubted.InDoubt.ShouldBe(true);
        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(doubted, Json), JsonNode.Parse(Since)).ShouldBeTrue();
    }

    /// <summary>So were the keys of events that had none at first, and the channel in the keys.</summary>
    [Fact]
    public void Keys_and_channel_are_there_only_where_they_were_kept()
    {
        const string Before = """{ "at": "2026-02-01T09:30:00+00:00", "officerId": "a" }""";
        const string Since = """
            { "at": "2026-02-01T09:30:00+00:00", "officerId": "a",
              "keys": { "subjectKind": "service", "categoryId": "c", "governorate": "g", "language": "ckb", "channel": "assisted" } }
            """;

        JsonSerializer.Deserialize<OfficerAppointed>(Before, Json)!.Keys.ShouldBeNull();
        var appointed = JsonSerializer.Deserialize<OfficerAppointed>(Since, Json)!;
        appointed.Keys.ShouldNotBeNull().Channel.ShouldBe(FilingChannel.Assisted);
        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(appointed, Json), JsonNode.Parse(Since)).ShouldBeTrue();
        var older = Since.Replace(", \"channel\": \"assisted\"", string.Empty, StringComparison.Ordinal);
        JsonSerializer.Deserialize<OfficerAppointed>(older, Json)!.Keys.ShouldNotBeNull().Channel.ShouldBeNull();
    }

    [Fact]
    public void A_filing_has_answers_to_questions_of_its_kind_only_since_there_are_any()
    {
        var before = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Events", "Samples", "complaint-filed.json"));
        var filed = JsonSerializer.Deserialize<ComplaintFiled>(before, Json)!;
        filed.Answers.ShouldBeNull();

        var since = JsonSerializer.SerializeToNode(filed with { Answers = [new KindAnswer("meter", 2, new Sealed("s1.AAAA"))] }, Json)!;
        since["answers"]!.ToJsonString().ShouldBe("""[{"questionId":"meter","version":2,"value":"s1.AAAA"}]""");
        JsonSerializer.Deserialize<ComplaintFiled>(since, Json)!.Answers.ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Fact]
    public void What_came_with_corrections_is_left_out_where_it_is_not_there()
    {
        const string Closed = """
            { "at": "2026-02-01T09:30:00+00:00", "reason": "rejected", "rejection": "abusive", "keys": {
            "subjectKind": "person", "categoryId": "conduct", "governorate": "erbil", "language": "ar" } }
            """;
        const string Text = """
            { "at": "2026-02-01T09:30:00+00:00", "id": "a", "titles": { "en": "a", "ckb": "a", "ar": "a" },
            "texts": { "en": "a", "ckb": "a", "ar": "a" } }
            """;

        var closed = JsonSerializer.Deserialize<ComplaintClosed>(Closed, Json)!;
        closed.CorrectionAsked.ShouldBeNull();
        JsonSerializer.SerializeToNode(closed with { CorrectionAsked = false }, Json)!["correctionAsked"]!.GetValue<bool>().ShouldBeFalse();
        var text = JsonSerializer.Deserialize<AnswerTemplateSet>(Text, Json)!;
        text.For.ShouldBeNull();
        TemplateDirectory.Evolve(TemplateDirectory.Empty, text).Answers["a"].For.ShouldBe(TemplateUse.Answer);
        JsonSerializer.SerializeToNode(text with { For = TemplateUse.Correction }, Json)!["for"]!.GetValue<string>().ShouldBe("correction");
    }

    [Fact]
    public void A_question_and_a_return_of_before_say_nothing_of_the_clock()
    {
        const string Question = """{ "at": "2026-02-01T09:30:00+00:00", "text": "s1.AAAA" }""";
        const string Since = """{ "at": "2026-02-01T09:30:00+00:00", "text": "s1.AAAA", "stopsClock": false, "lapsesOn": "2026-02-15" }""";

        JsonSerializer.Deserialize<InformationRequested>(Question, Json)!.StopsClock.ShouldBeNull();
        var asked = JsonSerializer.Deserialize<InformationRequested>(Since, Json)!;
        asked.StopsClock.ShouldBe(false);
        asked.LapsesOn.ShouldBe(new DateOnly(2026, 2, 15));
        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(asked, Json), JsonNode.Parse(Since)).ShouldBeTrue();
    }

    [Fact]
    public void Every_sample_belongs_to_an_event() =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Events", "Samples"))
            .Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(EventNames.All.Select(EventNames.Of), ignoreOrder: true);

    [Fact]
    public async Task The_catalogue_names_every_event()
    {
        var catalogue = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "events.md"));

        EventNames.All.Select(EventNames.Of).Where(name => !catalogue.Contains($"| `{name}` |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task WriteIfNew(string name, Type type)
    {
        if (
            Environment.GetEnvironmentVariable("CCS_NEW_SAMPLES") is { Length: > 0 } folder
            && !File.Exists(Path.Combine(folder, $"{name}.json"))
        )
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{name}.json"),
                JsonSerializer.Serialize(SampleEvents.Make(type), type, Indented) + "\n"
            );
        }
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions();
        StoredJson.Configure(options);
        return options;
    }
}
