using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A new public service of an agency.</summary>
public sealed class NewServiceModel : DirectoryChangePage, INamed
{
    [FromRoute(Name = "agency")]
    public string AgencyId { get; set; } = string.Empty;

    [BindProperty]
    public NamesForm Names { get; set; } = new();

    [BindProperty]
    public string? Id { get; set; }

    public override string Texts => "administration.services.new";

    public override string Back => $"{Root}/agencies/{AgencyId}";

    public override string? Subject => Known.Agencies[AgencyId].Names.In(Site.Language);

    public override IReadOnlyList<TrailStep> Trail =>
        [.. base.Trail, Step("administration.agencies.title", $"{Root}/agencies"), new(Back, Subject!)];

    protected override bool Exists => Known.Agencies.ContainsKey(AgencyId);

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new RegisterService(Id, AgencyId, Names.Input(), Reason, Version), cancellation);

    protected override string FieldOf(string field) =>
        field switch
        {
            DirectoryRules.ServiceIdTaken => nameof(Id),
            nameof(AgencyId) => string.Empty,
            _ => field,
        };
}
