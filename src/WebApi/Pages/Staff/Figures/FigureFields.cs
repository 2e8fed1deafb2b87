using System.Globalization;
using Ccs.Application.Figures;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Fields of the forms above the figures, in the reader's words.</summary>
/// <param name="site">The reader's language.</param>
public sealed class FigureFields(SiteContext site)
{
    private const int Gravest = 4;

    /// <summary>As days stand in addresses.</summary>
    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>By what rows are told apart.</summary>
    /// <param name="name">In the address.</param>
    /// <param name="asked">As asked.</param>
    /// <param name="whole">The first choice is that they are not; else the first dimension holds unasked.</param>
    /// <param name="dimensions">That can be chosen.</param>
    public FigureField Dimension(string name, string? asked, bool whole, params IReadOnlyList<FigureDimension> dimensions) =>
        new(
            name,
            site[$"figures.field.{name}"],
            [.. whole ? [Nothing("figures.whole")] : Array.Empty<Choice>(), .. Words("figures.dimension", dimensions)],
            asked
        );

    /// <summary>One of a few words, the first of which holds unasked.</summary>
    /// <param name="name">In the address, and of its label.</param>
    /// <param name="texts">The beginning of the keys of the words.</param>
    /// <param name="asked">As asked.</param>
    /// <param name="values">That can be chosen.</param>
    public FigureField OneOf<T>(string name, string texts, string? asked, params IReadOnlyList<T> values)
        where T : struct, Enum => new(name, site[$"figures.field.{name}"], [.. Words(texts, values)], asked);

    /// <summary>The filter.</summary>
    /// <param name="query">As asked.</param>
    /// <param name="known">What can be named.</param>
    /// <param name="agencies">That the reader can ask for; null: all.</param>
    /// <param name="persons">Complaints about persons can be asked for.</param>
    public IReadOnlyList<FigureField> Filter(FigureQuery query, GovernmentDirectory known, IReadOnlyList<string>? agencies, bool persons)
    {
        List<FigureField> fields = [Of("from", null), Of("to", null), Of("known", null)];
        if (agencies is not { Count: 1 })
        {
            fields.Add(Named("agency", (agencies ?? [.. known.Agencies.Keys]).Select(id => (id, known.Agencies[id].Names))));
        }

        if (Services(query, known, agencies) is { Count: > 0 } services)
        {
            fields.Add(Named("service", services.Select(service => (service.Id, service.Names))));
        }

        fields.Add(Named("category", known.Categories.Values.Select(category => (category.Id, category.Names))));
        fields.Add(Named("governorate", known.Governorates.Values.Select(place => (place.Id, place.Names))));
        if (persons)
        {
            fields.Add(Enumerated<SubjectKind>("kind"));
        }

        fields.Add(Enumerated<Language>("language"));
        fields.Add(Enumerated<FigureChannel>("channel"));
        fields.Add(Enumerated<ContactChannel>("contactKind"));
        fields.Add(Of("severity", [Any, .. Enumerable.Range(1, Gravest).Select(Severity)]));
        fields.Add(Of("chosen", [Nothing("figures.chosen.false"), new Choice("true", site["figures.chosen.true"])]));
        return fields;

        FigureField Of(string name, IReadOnlyList<Choice>? choices) => new(name, site[$"figures.field.{name}"], choices, query.Value(name));

        FigureField Enumerated<T>(string name)
            where T : struct, Enum => Of(name, [Any, .. Words($"figures.{name}", Enum.GetValues<T>())]);

        FigureField Named(string name, IEnumerable<(string Id, Names Names)> things) =>
            Of(
                name,
                [
                    Any,
                    .. things
                        .Select(thing => new Choice(thing.Id, thing.Names.In(site.Language)))
                        .OrderBy(choice => choice.Text, StringComparer.CurrentCulture),
                ]
            );
    }

    /// <summary>Of the agency that is asked for: those of all would be most of the page.</summary>
    private static IReadOnlyList<Service> Services(FigureQuery query, GovernmentDirectory known, IReadOnlyList<string>? agencies)
    {
        var of = query.Agency is { } asked && known.Agencies.ContainsKey(asked) ? known.SubtreeOf(asked) : agencies ?? [];
        return [.. known.Services.Values.Where(service => of.Contains(service.AgencyId) || service.Id == query.Service)];
    }

    private Choice Any => Nothing("figures.any");

    private Choice Nothing(string text) => new(string.Empty, site[text]);

    private Choice Severity(int from) =>
        new(
            from.ToString(CultureInfo.InvariantCulture),
            from == Gravest ? site[$"case.severity.{from}"] : site.Text("figures.severity.least", site[$"case.severity.{from}"])
        );

    private IEnumerable<Choice> Words<T>(string texts, IEnumerable<T> values)
        where T : struct, Enum => values.Select(value => new Choice(Kebab.Of(value), site[$"{texts}.{Kebab.Of(value)}"]));
}
