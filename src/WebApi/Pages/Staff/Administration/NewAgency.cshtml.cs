using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A new unit of government.</summary>
public sealed class NewAgencyModel : DirectoryChangePage, INamed
{
    [BindProperty]
    public NamesForm Names { get; set; } = new();

    [BindProperty]
    public string? ParentId { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Id { get; set; }

    public override string Texts => "administration.agencies.new";

    public override string Back => $"{Root}/agencies";

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.agencies.title", Back)];

    public IReadOnlyList<Choice> Parents => AgencyChoices.Of(Known, Site);

    public IReadOnlyList<Choice> Kinds =>
        [.. RegisterAgency.Kinds.Select(kind => new Choice(kind, Site[$"administration.agencies.kind.{kind}"]))];

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new RegisterAgency(Id, ParentId, Kind, Names.Input(), Reason, Version), cancellation);

    protected override string FieldOf(string field) =>
        field switch
        {
            DirectoryRules.AgencyIdTaken => nameof(Id),
            DirectoryRules.ParentRetired => nameof(ParentId),
            _ => field,
        };
}
