using System.Globalization;
using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.Domain.Text;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The inhabitants of a governorate in a year.</summary>
public sealed class NewPopulationModel : DirectoryChangePage, INamed
{
    private const string List = $"{Root}/population";

    [BindProperty]
    public string? GovernorateId { get; set; }

    [BindProperty]
    public string? Year { get; set; }

    [BindProperty]
    public string? Inhabitants { get; set; }

    /// <summary>Of the source.</summary>
    [BindProperty]
    public NamesForm Names { get; set; } = new();

    public override string Texts => "administration.population.new";

    public override string Back => List;

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.population.title", List)];

    public IReadOnlyList<Choice> Governorates =>
        [
            .. Known
                .Governorates.Values.OrderByDescending(governorate => governorate.InRegion)
                .ThenBy(governorate => governorate.Id, StringComparer.Ordinal)
                .Select(governorate => new Choice(governorate.Id, governorate.Names.In(Site.Language))),
        ];

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new SetPopulation(GovernorateId, Number(Year), Number(Inhabitants), Names.Input(), Reason, Version), cancellation);

    protected override string FieldOf(string field) =>
        field switch
        {
            DirectoryRules.YearOutOfRange => nameof(Year),
            DirectoryRules.InhabitantsOutOfRange => nameof(Inhabitants),
            _ when field.StartsWith(nameof(SetPopulation.Source), StringComparison.Ordinal) =>
                $"{nameof(Names)}{field[nameof(SetPopulation.Source).Length..]}",
            _ => field,
        };

    /// <returns>Null where nothing was typed; what is no number is out of any range.</returns>
    private static int? Number(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : int.TryParse(
            Digits.ToAscii(typed).Replace(",", string.Empty, StringComparison.Ordinal),
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : 0;
}
