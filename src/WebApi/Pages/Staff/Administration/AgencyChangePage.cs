using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of one agency.</summary>
public abstract class AgencyChangePage : DirectoryChangePage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    public override string Back => $"{Root}/agencies/{Id}";

    public override string? Subject => Agency.Names.In(Site.Language);

    public override IReadOnlyList<TrailStep> Trail =>
        [.. base.Trail, Step("administration.agencies.title", $"{Root}/agencies"), new(Back, Agency.Names.In(Site.Language))];

    protected Agency Agency => Known.Agencies[Id];

    protected override bool Exists => Known.Agencies.ContainsKey(Id);
}
