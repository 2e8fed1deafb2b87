using Ccs.Application.Directory;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Dev;

/// <summary>Every component in its states, in Development: where somebody looks who changes one.</summary>
public sealed class ComponentsModel(IHostEnvironment environment, TimeProvider clock) : SitePage
{
    public string? Text { get; set; }

    public string? Long { get; set; }

    public string? Code { get; set; } = "664169";

    public DateParts Date { get; set; } =
        new()
        {
            Day = "21",
            Month = "3",
            Year = "1990",
        };

    public string? Choice { get; set; } = "service";

    public string? Select { get; set; }

    public bool Check { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<Choice> Governorates { get; private set; } = [];

    public IReadOnlyList<Choice> Choices =>
        [
            new("service", Site["components.choice.service"], Site["components.choice.service.hint"]),
            new("person", Site["components.choice.person"]),
        ];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        var governorates = await Mediator.Send(new ListGovernorates(Site.Language), cancellation);
        Governorates = [.. governorates.Select(governorate => new Choice(governorate.Id, governorate.Name))];
        ModelState.AddModelError(nameof(Text), Site["components.wrong"]);
        ModelState.AddModelError(nameof(Date), Site["components.wrong"]);
        return Page();
    }
}
