using Ccs.Application.Figures;
using Ccs.Application.Figures.Acts;
using Ccs.Application.Figures.Signals;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>An analyst says what was behind a signal.</summary>
public sealed class ExplainModel(IDirectory directory) : StaffPage
{
    /// <summary>Of the signal.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    /// <summary>Its week.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Week { get; set; }

    [BindProperty]
    public string? Verdict { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public SignalRow Signal { get; private set; } = null!;

    public IReadOnlyList<Choice> Verdicts =>
        [
            .. Kebab
                .All<SignalVerdict>()
                .Select(word => new Choice(word, Site[$"figurePages.verdict.{word}"], Site[$"figurePages.verdict.means.{word}"])),
        ];

    /// <exception cref="NotYoursToDoException">The reader is no analyst: a 403.</exception>
    /// <exception cref="NotFoundException">There is no such signal in the week: a 404.</exception>
    public async Task OnGet(CancellationToken cancellation)
    {
        await Load(cancellation);
        if (Signal.Item.Explained is { } said)
        {
            (Verdict, Text) = (Kebab.Of(said.Verdict), said.Text);
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (await Try(() => Mediator.Send(new ExplainSignal(Id, Verdict, Text), cancellation)))
        {
            return Go("/staff/figures/today?done=explained");
        }

        await Load(cancellation);
        return Page();
    }

    protected override string? Label(string field) => Site[$"figurePages.explain.{field.ToLowerInvariant()}.label"];

    private async Task Load(CancellationToken cancellation)
    {
        if (!Actor.May(FigureAct.ExplainSignal))
        {
            throw new NotYoursToDoException();
        }

        var day = FieldRules.TryDate(Week, out _) ? Week : null;
        var found = await Mediator.Send(new GetSignals(new FigureQuery(), day), cancellation);
        var signal = found.Items.FirstOrDefault(one => one.Id == Id) ?? throw new NotFoundException("not-found");
        var names = new WeaknessNames(Site, await directory.Get(cancellation));
        Signal = new SignalRows(Site, names, new FigureLinks(Site, new FigureQuery()), new FigureQuery(), mayExplain: true).Of(signal);
    }
}
