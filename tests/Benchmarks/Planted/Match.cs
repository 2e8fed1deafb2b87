using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Signals;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.Benchmarks.Planted;

/// <summary>Whether a signal is of a plant, as <c>docs/insight.md</c> says beforehand.</summary>
internal enum Matched
{
    /// <summary>It has nothing to do with it.</summary>
    No,

    /// <summary>True, but it does not say where: the category or the governorate in which the plant lies.</summary>
    Consequence,

    /// <summary>It names the agency.</summary>
    Found,
}

internal static class Match
{
    private static readonly Dictionary<string, PlantKind> Rates = new(StringComparer.Ordinal)
    {
        ["late"] = PlantKind.Late,
        ["reopened"] = PlantKind.Reopen,
        ["upheld"] = PlantKind.Upheld,
        ["dissatisfied"] = PlantKind.Rating,
    };

    public static Matched Of(RaisedSignal raised, HiddenPlant hidden, GovernmentDirectory directory)
    {
        var (signal, plant) = (raised.Signal, hidden.Plant);
        var parts = signal.Key.Split(WeaknessKey.Between);
        var kind = signal.Kind switch
        {
            SignalKind.Count or SignalKind.Cluster => PlantKind.Volume,
            SignalKind.Rate => parts
                .Select(part => Rates.TryGetValue(part, out var known) ? known : (PlantKind?)null)
                .First(k => k is not null),
            _ => (PlantKind?)null,
        };
        if (kind != plant.Kind || raised.Week.AddDays(6) < plant.From)
        {
            return Matched.No;
        }

        var named = false;
        for (var at = 0; at + 1 < parts.Length; at += 2)
        {
            var (dimension, id) = (parts[at], parts[at + 1]);
            var fits = dimension switch
            {
                "agency" => id == plant.AgencyId,
                "service" => directory.Services[id].AgencyId == plant.AgencyId,
                "category" => plant.CategoryId is null || WithIn(id, plant.CategoryId, directory),
                "governorate" => plant.Governorate is null || id == plant.Governorate,
                _ => true,
            };
            if (!fits)
            {
                return Matched.No;
            }

            named |= dimension is "agency" or "service";
        }

        return named ? Matched.Found : Matched.Consequence;
    }

    private static bool WithIn(string id, string top, GovernmentDirectory directory) =>
        id == top || directory.Categories[id].ParentId == top || directory.Categories[top].ParentId == id;
}
