using Ccs.Application.Figures.Measures;
using Ccs.Application.Ports;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>What is done against which weakness.</summary>
public sealed class MeasuresModel(FigurePages figures, IDirectory directory) : StaffPage
{
    public FigureFrame Frame { get; private set; } = null!;

    public MeasuresReport? Report { get; private set; }

    public WeaknessNames Names { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        Names = new WeaknessNames(Site, await directory.Get(cancellation));
        Report = await figures.Ask(this, new GetMeasures(figures.Query), cancellation);
        Frame = await figures.Frame(FigureView.Measures, null, null, [], cancellation);
    }
}
