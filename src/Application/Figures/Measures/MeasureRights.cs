using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Shared;
using FluentValidation;

namespace Ccs.Application.Figures.Measures;

/// <summary>Whose a weakness is.</summary>
internal static class MeasureRights
{
    public static bool Exists(WeaknessKey key, GovernmentDirectory known) =>
        Exists(key.Unit, known) && (key.Cell is not { } cell || Exists(cell, known));

    /// <summary>One that there is, with a term in which it is weak.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> WeaknessKey<T>(this IRuleBuilder<T, string?> rule, IDirectory directory) =>
        rule.CustomAsync(
            async (text, context, cancellation) =>
            {
                if (string.IsNullOrEmpty(text))
                {
                    context.Fail("field.required");
                }
                else if (
                    Domain.Figures.Acts.WeaknessKey.Parse(text) is not { Term: not null } key
                    || !Exists(key, await directory.Get(cancellation))
                )
                {
                    context.Fail("field.weakness-key");
                }
            }
        );

    /// <summary>What of its cases is seen; null for analysts, who see none.</summary>
    /// <exception cref="NotYoursToDoException">A head's is another one.</exception>
    public static CaseScope? Own(Actor actor, WeaknessKey key, GovernmentDirectory known)
    {
        var seen = actor.May(FigureAct.ListCases) ? CaseScope.Of(actor, known) : null;
        return Sees(seen, key, known) ? seen : throw new NotYoursToDoException();
    }

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
