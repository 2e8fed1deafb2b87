using Ccs.Application.Directory;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Components;
using MediatR;

namespace Ccs.WebApi.Site.Filing;

/// <summary>What more than one question offers.</summary>
public static class FilingChoices
{
    public static async Task<IReadOnlyList<Choice>> Governorates(IMediator mediator, Language language, CancellationToken cancellation) =>
        [.. (await mediator.Send(new ListGovernorates(language), cancellation)).Select(governorate => new Choice(governorate.Id, governorate.Name))];
}
