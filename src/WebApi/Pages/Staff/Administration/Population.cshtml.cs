using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>How many people live in which governorate, by which source: a row a year.</summary>
public sealed class PopulationModel : AdministrationPage
{
    /// <summary>Of a governorate of which nobody has said it, one without a year.</summary>
    public IReadOnlyList<(Names Governorate, PopulationYear? Year)> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) =>
        Rows = [
            .. (await Mediator.Send(new ListPopulations(), cancellation)).Governorates.SelectMany(governorate =>
                governorate.Years.Count == 0
                    ? [(governorate.Names, (PopulationYear?)null)]
                    : governorate.Years.Select(year => (governorate.Names, (PopulationYear?)year))
            ),
        ];
}
