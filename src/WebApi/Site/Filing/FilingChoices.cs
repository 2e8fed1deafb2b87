using System.Globalization;
using Ccs.Application.Directory;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Components;
using MediatR;

namespace Ccs.WebApi.Site.Filing;

/// <summary>What questions offer, in the order of the reader's alphabet where there is no other.</summary>
public static class FilingChoices
{
    public static async Task<IReadOnlyList<Choice>> Governorates(IMediator mediator, Language language, CancellationToken cancellation) =>
        [
            .. (await mediator.Send(new ListGovernorates(language), cancellation)).Select(governorate => new Choice(
                governorate.Id,
                governorate.Name
            )),
        ];

    /// <summary>The centre, what stands below it, and what stands below that.</summary>
    public static async Task<IReadOnlyList<Choice>> Agencies(IMediator mediator, Language language, CancellationToken cancellation)
    {
        var all = await mediator.Send(new ListAgencies(language), cancellation);
        var top = all.Where(agency => agency.ParentId is null).Select(agency => agency.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.OrderBy(agency =>
                    agency.ParentId is null ? 0
                    : top.Contains(agency.ParentId) ? 1
                    : 2
                )
                .ThenBy(agency => agency.Name, AlphabetOf(language))
                .Select(agency => new Choice(agency.Id, agency.Name)),
        ];
    }

    public static async Task<IReadOnlyList<Choice>> Services(
        IMediator mediator,
        string? agency,
        Language language,
        CancellationToken cancellation
    ) =>
        [
            .. (await mediator.Send(new ListServices(agency, language), cancellation))
                .OrderBy(service => service.Name, AlphabetOf(language))
                .Select(service => new Choice(service.Id, service.Name)),
        ];

    private static StringComparer AlphabetOf(Language language) =>
        StringComparer.Create(CultureInfo.GetCultureInfo(Kebab.Of(language)), ignoreCase: true);
}
