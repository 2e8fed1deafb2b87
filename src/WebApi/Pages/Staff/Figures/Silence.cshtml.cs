using Ccs.Application.Figures.Reports;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Where few complain, and who is heard.</summary>
public sealed class SilenceModel(FigurePages figures) : StaffPage
{
    public FigureFrame Frame { get; private set; } = null!;

    public SilenceReport? Report { get; private set; }

    /// <summary>Governorates of which nobody has said how many people live there.</summary>
    public int Unknown => Report?.Items.Count(item => item.Inhabitants is null) ?? 0;

    public async Task OnGet(CancellationToken cancellation)
    {
        Report = await figures.Ask(this, new GetSilence(figures.Query, Site.Language), cancellation);
        Frame = await figures.Frame(FigureView.Silence, Report, "silence", [], cancellation);
    }
}
