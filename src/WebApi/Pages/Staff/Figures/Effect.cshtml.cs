using Ccs.Application.Figures.Measures;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>What came of a measure: helped, worsened, or it can't be told.</summary>
public sealed class EffectModel(FigurePages figures, IDirectory directory) : StaffPage
{
    /// <summary>Of the measure.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    public MeasureEffectReport? Effect { get; private set; }

    /// <summary>Other measures of the same weeks, by what they are against.</summary>
    public IReadOnlyList<(string Id, string? What)> Beside { get; private set; } = [];

    public WeaknessNames Names { get; private set; } = null!;

    /// <exception cref="NotFoundException">There is none, or it is not the reader's: a 404.</exception>
    public async Task OnGet(CancellationToken cancellation)
    {
        Names = new WeaknessNames(Site, await directory.Get(cancellation));
        Effect = await figures.Ask(this, new GetMeasureEffect(Id, figures.Query), cancellation);
        if (Effect is { Beside.Count: > 0 } effect)
        {
            var all = await Mediator.Send(new GetMeasures(figures.Query), cancellation);
            Beside = [.. all.Items.Where(one => effect.Beside.Contains(one.Id)).Select(one => (one.Id, one.What))];
        }
    }
}
