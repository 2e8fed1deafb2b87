using Ccs.Domain.Agencies;
using Ccs.WebApi.Commands.Demo;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.WebApi.Tests.MadeUp;

/// <summary>Plans of a small country.</summary>
internal static class Plan
{
    public static readonly GovernmentDirectory Directory = new IEnumerable<IDirectoryEvent>[]
    {
        [new AgencyRegistered(Start, "council", null, "council", Some("council"))],
        Agencies("health", "electricity", "education", "labour").Cast<IDirectoryEvent>(),
        Categories(("delay", null), ("delay-no-reply", "delay"), ("delay-long-wait", "delay"), ("quality", null), ("fees", null)),
        new[] { "erbil", "duhok", "halabja" }.Select(id => new GovernorateRegistered(Start, id, true, Some(id))),
    }
        .SelectMany(events => events)
        .Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);

    public static readonly DemoWeights Weights = DemoWeights.Of(Directory, ["delay", "quality", "fees"]);

    public static readonly DateOnly Until = new(2026, 11, 1);

    private static DateTimeOffset Start => new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DemoPlants Plants(params IEnumerable<string> texts) =>
        DemoPlants.Of(texts.Select(text => PlantText.Read(text).Plant!), Directory);

    public static IReadOnlyList<PlannedFiling> Filings(int complaints, int seed, params IEnumerable<string> plants) =>
        [.. new DemoSchedule(new DemoOptions(complaints, seed, Until), Weights, Plants(plants)).Filings()];

    public static string? Refusal(string plant) =>
        DemoPlants.Unknown(PlantText.Read(plant).Plant!, Directory, Weights, Until.AddMonths(-18), Until);

    private static IEnumerable<AgencyRegistered> Agencies(params IEnumerable<string> ids) =>
        ids.Select(id => new AgencyRegistered(Start, id, "council", "ministry", Some(id)));

    private static IEnumerable<CategoryRegistered> Categories(params IEnumerable<(string Id, string? Parent)> all) =>
        all.Select(one => new CategoryRegistered(Start, one.Id, one.Parent, Some(one.Id)));

    private static Names Some(string id) => new(id, id, id);
}
