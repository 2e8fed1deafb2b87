using System.Collections.Frozen;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Commands.Demo.Planning;

/// <summary>The plants of one demo: by how much they move what happens in a cell. Those that meet in one multiply.</summary>
internal sealed class DemoPlants
{
    private readonly IReadOnlyList<(DemoPlant Plant, FrozenSet<string>? Categories)> _plants;

    private DemoPlants(IReadOnlyList<(DemoPlant Plant, FrozenSet<string>? Categories)> plants)
    {
        _plants = plants;
        var most = plants.Where(p => p.Plant is { Kind: PlantKind.Volume, Factor: > 1 }).Aggregate(1.0, Product);
        MostShadows = (int)Math.Ceiling(most - 1);
    }

    /// <summary>How many complaints more than usual one may become at most.</summary>
    public int MostShadows { get; }

    public static DemoPlants Of(IEnumerable<DemoPlant> plants, GovernmentDirectory directory) =>
        new([.. plants.Select(plant => (plant, plant.CategoryId is { } category ? WithThoseBelow(category, directory) : null))]);

    /// <summary>What the directory does not know, or the months do not reach; null where all of it can be planted.</summary>
    public static string? Unknown(DemoPlant plant, GovernmentDirectory directory, DemoWeights weights, DateOnly first, DateOnly last) =>
        !weights.Agencies.Items.Contains(plant.AgencyId) ? $"the demo files nothing about an agency '{plant.AgencyId}'"
        : plant.CategoryId is { } category && !WithThoseBelow(category, directory).Any(weights.Categories.Items.Contains)
            ? $"the demo files nothing of a category '{category}'"
        : plant.Governorate is { } governorate && !weights.Governorates.Items.Contains(governorate)
            ? $"there is no governorate '{governorate}'"
        : !plant.Overlaps(first, last) ? $"its months lie outside of {first:yyyy-MM}..{last:yyyy-MM}"
        : null;

    /// <summary>How many times as many are filed.</summary>
    public double Volume(DemoCell cell, DateOnly day) => Factor(PlantKind.Volume, cell, day);

    /// <summary>The usual chance with its odds multiplied.</summary>
    public double Chance(PlantKind kind, double usual, DemoCell cell, DateOnly day)
    {
        var odds = usual / (1 - usual) * Factor(kind, cell, day);
        return odds / (1 + odds);
    }

    private double Factor(PlantKind kind, DemoCell cell, DateOnly day) =>
        _plants
            .Where(p =>
                p.Plant.Kind == kind
                && p.Plant.AgencyId == cell.AgencyId
                && (p.Categories is null || p.Categories.Contains(cell.CategoryId))
                && (p.Plant.Governorate is null || p.Plant.Governorate == cell.Governorate)
                && p.Plant.Overlaps(day, day)
            )
            .Aggregate(1.0, Product);

    private static double Product(double factor, (DemoPlant Plant, FrozenSet<string>? Categories) next) => factor * next.Plant.Factor;

    private static FrozenSet<string> WithThoseBelow(string categoryId, GovernmentDirectory directory) =>
        directory.Categories.Values.Where(c => c.Id == categoryId || c.ParentId == categoryId).Select(c => c.Id).ToFrozenSet();
}
