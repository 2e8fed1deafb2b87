using Ccs.Domain.Agencies;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>What all complaints of one demo share.</summary>
/// <param name="People">Who files.</param>
/// <param name="Weights">How often about what.</param>
/// <param name="Chances">What becomes of it.</param>
/// <param name="Schedule">What is filed when.</param>
internal sealed record DemoCast(DemoPeople People, DemoWeights Weights, DemoChances Chances, DemoSchedule Schedule)
{
    public static DemoCast Of(DemoOptions options, GovernmentDirectory directory)
    {
        var people = new DemoPeople(directory);
        var weights = DemoWeights.Of(directory, people.Tops);
        var plants = DemoPlants.Of(options.Plants, directory);
        return new DemoCast(people, weights, new DemoChances(plants), new DemoSchedule(options, weights, plants));
    }

    /// <summary>What of the plants there is nothing of; null where all can be planted.</summary>
    public string? Refusal(DemoOptions options, GovernmentDirectory directory)
    {
        var (first, last) = (DateOnly.FromDateTime(options.Start.DateTime), DateOnly.FromDateTime(options.End.DateTime));
        return options
            .Plants.Select(plant =>
                DemoPlants.Unknown(plant, directory, Weights, first, last) is { } wrong ? $"--plant {plant.Text}: {wrong}" : null
            )
            .FirstOrDefault(wrong => wrong is not null);
    }
}
