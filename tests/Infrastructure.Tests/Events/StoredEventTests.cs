using System.Text.Json;
using System.Text.Json.Nodes;
using Ccs.Domain.Shared;
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
