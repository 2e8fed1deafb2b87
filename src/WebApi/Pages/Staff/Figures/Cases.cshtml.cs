using Ccs.Application.Figures;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>The cases below a number; for whoever sees no case the number alone.</summary>
public sealed class CasesModel(FigurePages figures, IDirectory directory) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Term { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Hits { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Flow { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public FigureCasesReport? Report { get; private set; }

    public FigureLinks Links { get; private set; } = null!;

    /// <summary>What the number is.</summary>
    public string What { get; private set; } = string.Empty;

    /// <summary>What it is of: the row and the filter.</summary>
    public IReadOnlyList<(string Name, string Value)> Conditions { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        Links = new FigureLinks(Site, figures.Query);
        Report = await figures.Ask(this, new GetFigureCases(figures.Query, By, Key, Term, Hits, Flow, After, null), cancellation);
        if (Report is not null)
        {
            var names = new WeaknessNames(Site, await directory.Get(cancellation));
            var words = new NumberWords(Site, names);
            What = words.Of(Term, IsHits, HandOver);
            Conditions = [.. HandOver is { } flow ? words.Of(flow) : [], .. Described(names)];
        }
    }

    /// <summary>The part after this one.</summary>
    public string Next() =>
        HandOver is { } flow ? Links.Cases(flow, after: Report!.Next)
        : Clock is { } clock ? Links.Cases(clock, Row(), after: Report!.Next)
        : Links.Cases(Of(Term), IsHits, Row(), after: Report!.Next);

    /// <summary>Where such a number stands.</summary>
    public string Back()
    {
        var row = Row();
        if (HandOver is not null)
        {
            return Links.Page(FigureView.Flow);
        }

        if (Clock is { } clock)
        {
            var by = row.Count == 1 ? row[0].By : (FigureDimension?)null;
            return clock.IsOfWindow() ? Links.Times(by) : Links.Ageing(by);
        }

        return row.Count switch
        {
            2 => Links.Heat(Of(Term), row[0].By, row[1].By),
            1 => Links.Trend(Of(Term), row[0].By),
            _ => Links.Trend(Of(Term)),
        };
    }

    public bool IsHits => bool.TryParse(Hits, out var hits) && hits;

    private FigureHandOver? HandOver => NumberAsked.HandOver(Flow);

    private FigureClock? Clock => Kebab.TryParse(Term, out FigureClock clock) ? clock : null;

    private static FigureTerm? Of(string? term) => Kebab.TryParse(term, out FigureTerm of) ? of : null;

    private List<FigureKey> Row() =>
        string.IsNullOrEmpty(By)
            ? []
            : [.. By.Split(',').Zip((Key ?? string.Empty).Split(','), (by, key) => new FigureKey(Kebab.Parse<FigureDimension>(by), key))];

    private List<(string Name, string Value)> Described(WeaknessNames names)
    {
        List<(string Name, string Value)> all =
        [
            .. Row().Select(part => (Site[$"figures.dimension.{Kebab.Of(part.By)}"], names.Name(part.By, part.Key))),
        ];
        foreach (var (name, value) in figures.Query.Given().Where(pair => pair.Key is not ("from" or "to" or "known")))
        {
            var shown = Kebab.TryParse(name, out FigureDimension by)
                ? names.Name(by, value!)
                : Site.Find($"figures.{name}.{value}") ?? Ccs.Application.Texts.Wording.InDigitsOf(Site.Language, value!);
            all.Add((Site[$"figures.field.{name}"], shown));
        }

        return all;
    }
}
