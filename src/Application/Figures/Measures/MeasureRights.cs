using Ccs.Application.Cases;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures.Measures;

/// <summary>Whose a weakness is.</summary>
internal static class MeasureRights
{
    public static bool Exists(WeaknessKey key, GovernmentDirectory known) =>
        Exists(key.Unit, known) && (key.Cell is not { } cell || Exists(cell, known));

    /// <summary>A head's are those of the own agency and what is below it; analysts and the centre see all.</summary>
    /// <param name="seen">Null for analysts.</param>
    /// <param name="key">Of the weakness.</param>
    /// <param name="known">For whose a service is.</param>
    public static bool Sees(CaseScope? seen, WeaknessKey key, GovernmentDirectory known)
    {
        if (seen?.AgencyIds is not { } own)
        {
            return true;
        }

        (FigureDimension By, string Id)?[] parts = [key.Unit, key.Cell];
        return parts.Any(part =>
            part is { By: FigureDimension.Agency, Id: var agency } && own.Contains(agency)
            || part is { By: FigureDimension.Service, Id: var service }
                && known.Services.TryGetValue(service, out var found)
                && own.Contains(found.AgencyId)
        );
    }

    private static bool Exists((FigureDimension By, string Id) part, GovernmentDirectory known) =>
        part.By switch
        {
            FigureDimension.Agency => known.Agencies.ContainsKey(part.Id),
            FigureDimension.Service => known.Services.ContainsKey(part.Id),
            FigureDimension.Category => known.Categories.ContainsKey(part.Id),
            _ => known.Governorates.ContainsKey(part.Id),
        };
}
