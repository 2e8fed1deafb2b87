using System.Globalization;
using Ccs.Application.Figures.Measures;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Shared;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>
/// Somebody sets out to mend a weakness, in two steps: what against and from when, upon which stands what it would have to bring to be
/// seen; then what is done and who does it.
/// </summary>
public sealed class RecordModel(IDirectory directory) : StaffPage
{
    /// <summary>What it is against, from a link; else <see cref="Unit"/> and <see cref="Term"/> say it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? WeaknessKey { get; set; }

    /// <summary>As in the key of a weakness: <c>agency:electricity</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Term { get; set; }

    /// <summary>The first day with it; <c>from</c> is a filter's.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Start { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public WeaknessNames Names { get; private set; } = null!;

    /// <summary>Null: what against and from when is still asked for.</summary>
    public SmallestEffect? Smallest { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        await Load(cancellation);
        if (Start is not null)
        {
            await Try(() => Tell(cancellation), FieldOf);
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        await Load(cancellation);
        if (await Try(() => Mediator.Send(new RecordMeasure(WeaknessKey, What, Who, Start), cancellation), FieldOf))
        {
            return Go("/staff/figures/today?done=recorded");
        }

        await Again(cancellation);
        return Page();
    }

    /// <summary>Units that the reader may set out to mend, under the word for their kind.</summary>
    public IEnumerable<(string Kind, IReadOnlyList<Choice> Units)> Units()
    {
        var own = Actor is { Role: Role.AgencyHead, AgencyId: { } agency } ? Known.SubtreeOf(agency) : null;
        yield return (
            Site["figures.dimension.agency"],
            Choices(FigureDimension.Agency, Known.Agencies.Keys.Where(id => own?.Contains(id) != false))
        );
        yield return (
            Site["figures.dimension.service"],
            Choices(
                FigureDimension.Service,
                Known.Services.Values.Where(service => own?.Contains(service.AgencyId) != false).Select(service => service.Id)
            )
        );
        if (own is null)
        {
            yield return (Site["figures.dimension.category"], Choices(FigureDimension.Category, Known.Categories.Keys));
            yield return (Site["figures.dimension.governorate"], Choices(FigureDimension.Governorate, Known.Governorates.Keys));
        }
    }

    protected override string? Label(string field) => Site.Find($"figurePages.record.{field.ToLowerInvariant()}.label");

    private static string FieldOf(string field) =>
        field switch
        {
            nameof(RecordMeasure.WeaknessKey) => nameof(Unit),
            nameof(RecordMeasure.From) => nameof(Start),
            _ => field,
        };

    private async Task Load(CancellationToken cancellation)
    {
        if (!Actor.May(FigureAct.RecordMeasure))
        {
            throw new NotYoursToDoException();
        }

        Known = await directory.Get(cancellation);
        Names = new WeaknessNames(Site, Known);
        WeaknessKey ??= Unit is null ? null : $"{Unit}:{Term}";
    }

    private async Task Tell(CancellationToken cancellation) =>
        Smallest = await Mediator.Send(new GetSmallestEffect(WeaknessKey, Start), cancellation);

    /// <summary>The second step once more, unless the fault is in the first.</summary>
    private async Task Again(CancellationToken cancellation)
    {
        if (ModelState.Keys.All(field => field is not (nameof(Unit) or nameof(Start) or "") || ModelState[field]!.Errors.Count == 0))
        {
            await Tell(cancellation);
        }
    }

    private IReadOnlyList<Choice> Choices(FigureDimension by, IEnumerable<string> ids) =>
        [
            .. ids.Select(id => new Choice(Domain.Figures.Acts.WeaknessKey.Of(by, id), Names.Name(by, id)))
                .OrderBy(choice => choice.Text, StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: true)),
        ];
}
