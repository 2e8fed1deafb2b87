using System.Globalization;
using Ccs.Application.Figures.Acts;
using Ccs.Application.Texts;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Text;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>What the terms of the scores weigh. All who read the scores see it; the centre sets it, with a reason.</summary>
public sealed class WeightsModel : StaffPage
{
    [BindProperty]
    public string? Late { get; set; }

    [BindProperty]
    public string? Reopened { get; set; }

    [BindProperty]
    public string? Overturned { get; set; }

    [BindProperty]
    public string? Dissatisfied { get; set; }

    [BindProperty]
    public string? Upheld { get; set; }

    [BindProperty]
    public string? Volume { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>They were just set.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public WeightsSet Known { get; private set; } = null!;

    public bool MaySet => Actor.May(FigureAct.SetWeights);

    public async Task OnGet(CancellationToken cancellation)
    {
        Done = Done is "set" ? Done : null;
        Known = await Mediator.Send(new GetFigureWeights(), cancellation);
        var weights = Known.Weights;
        (Late, Reopened, Overturned) = (Typed(weights.Late), Typed(weights.Reopened), Typed(weights.Overturned));
        (Dissatisfied, Upheld, Volume) = (Typed(weights.Dissatisfied), Typed(weights.Upheld), Typed(weights.Volume));
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        Dictionary<string, double?> weights = new(StringComparer.Ordinal)
        {
            ["late"] = Number(Late),
            ["reopened"] = Number(Reopened),
            ["overturned"] = Number(Overturned),
            ["dissatisfied"] = Number(Dissatisfied),
            ["upheld"] = Number(Upheld),
            [WeaknessKey.Volume] = Number(Volume),
        };
        if (await Try(() => Mediator.Send(new SetFigureWeights(weights, Reason), cancellation), FieldOf))
        {
            return Go("/staff/figures/weights?done=set");
        }

        Known = await Mediator.Send(new GetFigureWeights(), cancellation);
        return Page();
    }

    /// <summary>In the order of the page.</summary>
    public static IEnumerable<(string Term, double Weight)> Of(FigureWeights weights) =>
        [
            ("late", weights.Late),
            ("reopened", weights.Reopened),
            ("overturned", weights.Overturned),
            ("dissatisfied", weights.Dissatisfied),
            ("upheld", weights.Upheld),
            (WeaknessKey.Volume, weights.Volume),
        ];

    protected override string? Label(string field) => field == nameof(Reason) ? Site["figurePages.weights.reason.label"] : null;

    /// <summary><c>weights.late</c> is the field <c>Late</c>.</summary>
    private static string FieldOf(string field) =>
        field.StartsWith("weights.", StringComparison.Ordinal) ? $"{char.ToUpperInvariant(field[8])}{field[9..]}" : field;

    private string Typed(double weight) => Wording.InDigitsOf(Site.Language, weight.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>In any digits, with any of the three signs for the point; null where it is none, which is told as no weight.</summary>
    private static double? Number(string? typed)
    {
        var plain = Digits.ToAscii(typed ?? string.Empty).Trim().Replace('٫', '.').Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
