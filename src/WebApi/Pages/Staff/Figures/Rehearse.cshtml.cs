using System.Globalization;
using Ccs.Application.Figures;
using Ccs.Application.Figures.Rehearsals;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Agencies.Decisions;
using Ccs.Domain.Figures.Acts;
using Ccs.WebApi.Http;
using Ccs.WebApi.Pages.Staff.Administration;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>What is rehearsed.</summary>
public enum RehearsedThing
{
    Policy,
    Routing,
    Weights,
}

/// <summary>The past under another time for answers, routing rule or weights. Everything stands in the address; nothing is
/// written.</summary>
[RequestTimeout(CallBudget.Many)]
public sealed class RehearseModel(FigurePages figures, IDirectory directory) : StaffPage
{
    private static readonly string[] Window = ["from", "to", "known"];
    private static readonly string[] Weighed = ["0", "0.5", "1", "1.5", "2", "3", "5", "10"];

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>Of a policy: whose.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    /// <summary>Of a policy or a rule: which kind of complaint.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Days { get; set; }

    /// <summary>Of a rule: the agency that is named.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Named { get; set; }

    /// <summary>Of a rule: the agency that would have them first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Taker { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Late { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Reopened { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Overturned { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Dissatisfied { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Upheld { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Volume { get; set; }

    public FigureFrame Frame { get; private set; } = null!;

    public RehearsedThing Thing => Kebab.TryParse(What, out RehearsedThing thing) ? thing : RehearsedThing.Policy;

    /// <summary>Null: nothing was chosen yet, or it was refused.</summary>
    public RehearsalReport? Report { get; private set; }

    private GovernmentDirectory Known { get; set; } = GovernmentDirectory.Empty;

    private (string Term, string? Weight)[] Weights =>
        [
            ("late", Late),
            ("reopened", Reopened),
            ("overturned", Overturned),
            ("dissatisfied", Dissatisfied),
            ("upheld", Upheld),
            (WeaknessKey.Volume, Volume),
        ];

    /// <exception cref="NotYoursToDoException">The role may not rehearse: a 403.</exception>
    public async Task OnGet(CancellationToken cancellation)
    {
        if (!Actor.May(FigureAct.Rehearse))
        {
            throw new NotYoursToDoException();
        }

        Known = await directory.Get(cancellation);
        var past = new FigureQuery(figures.Query.From, figures.Query.To, figures.Query.Known);
        Report = await Rehearsed(past, cancellation);
        var frame = await figures.Frame(FigureView.Rehearse, Report, null, Fields(), cancellation);
        Frame = frame with { Query = past, Filter = [.. frame.Filter.Where(field => Window.Contains(field.Name))] };
    }

    public string Agency(string id) => Known.Agencies.GetValueOrDefault(id)?.Names.In(Site.Language) ?? id;

    private async Task<RehearsalReport?> Rehearsed(FigureQuery past, CancellationToken cancellation)
    {
        if (What is not null && !Kebab.TryParse(What, out RehearsedThing _))
        {
            ModelState.AddModelError("what", Application.Texts.Wording.Error("field.rehearse-one", Site.Language));
            return null;
        }

        return Thing switch
        {
            RehearsedThing.Policy when Days is not null => await figures.Ask(
                this,
                new RehearsePolicy(past, new RehearsedPolicy(Place, Sort, Number(Days)), Site.Language),
                cancellation
            ),
            RehearsedThing.Routing when Named is not null && Taker is not null => await figures.Ask(
                this,
                new RehearseRouting(past, new RehearsedRule(Named, null, Sort, Taker), Site.Language),
                cancellation
            ),
            RehearsedThing.Weights when Weights.Any(one => one.Weight is not null) => await figures.Ask(
                this,
                new RehearseWeights(past, Given(), null, null, Site.Language),
                cancellation
            ),
            _ => null,
        };
    }

    private Dictionary<string, double?> Given() =>
        Weights
            .Where(one => one.Weight is not null)
            .ToDictionary(
                one => one.Term,
                one => double.TryParse(one.Weight, CultureInfo.InvariantCulture, out var weight) ? weight : (double?)null,
                StringComparer.Ordinal
            );

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private IReadOnlyList<FigureField> Fields()
    {
        var nothing = new Choice(string.Empty, Site["rehearsal.choose"]);
        var all = new Choice(string.Empty, Site["figures.any"]);
        IReadOnlyList<Choice> agencies = AgencyChoices.Of(Known, Site);
        var sort = Field("sort", [all, .. CategoryChoices.Of(Known, Site)], Sort);
        var what = Field(
            "what",
            [.. Enum.GetValues<RehearsedThing>().Select(thing => new Choice(Kebab.Of(thing), Site[$"rehearsal.what.{Kebab.Of(thing)}"]))],
            Kebab.Of(Thing)
        );
        return Thing switch
        {
            RehearsedThing.Policy =>
            [
                what,
                Field("place", [all, .. agencies], Place),
                sort,
                Field("days", [nothing, .. DayChoices()], Days),
            ],
            RehearsedThing.Routing =>
            [
                what,
                Field("named", [nothing, .. agencies], Named),
                sort,
                Field("taker", [nothing, .. agencies], Taker),
            ],
            _ =>
            [
                what,
                .. Weights.Select(one => new FigureField(
                    one.Term,
                    Site[one.Term == WeaknessKey.Volume ? "figures.term.filed" : $"figures.term.{one.Term}"],
                    [new Choice(string.Empty, Site["rehearsal.as-it-is"]), .. Weighed.Select(weight => new Choice(weight, Digits(weight)))],
                    one.Weight
                )),
            ],
        };

        FigureField Field(string name, IReadOnlyList<Choice> choices, string? value) =>
            new(name, Site[$"rehearsal.{name}"], choices, value);
    }

    private IEnumerable<Choice> DayChoices() =>
        Enumerable
            .Range(ChangeDirectory.FewestDays, ChangeDirectory.MostDays)
            .Select(days => new Choice(days.ToString(CultureInfo.InvariantCulture), Site.Number(days)));

    private string Digits(string weight) => Site.Decimal(double.Parse(weight, CultureInfo.InvariantCulture), 2);
}
