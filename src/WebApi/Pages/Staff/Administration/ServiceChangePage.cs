using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of one service.</summary>
public abstract class ServiceChangePage : DirectoryChangePage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    public override string Back => $"{Root}/agencies/{Service.AgencyId}";

    public override string? Subject => Service.Names.In(Site.Language);

    public override IReadOnlyList<TrailStep> Trail =>
        [
            .. base.Trail,
            Step("administration.agencies.title", $"{Root}/agencies"),
            new(Back, Known.Agencies[Service.AgencyId].Names.In(Site.Language)),
        ];

    protected Service Service => Known.Services[Id];

    protected override bool Exists => Known.Services.ContainsKey(Id);
}
