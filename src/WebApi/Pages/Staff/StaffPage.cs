using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Authorization;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>A page for members of staff. Who they are comes from the session; what they may do is decided behind the page.</summary>
[Authorize(AuthPolicies.Staff)]
public abstract class StaffPage : SitePage
{
    public Actor Actor => HttpContext.RequestServices.GetRequiredService<ICurrentActor>().Actor;

    public bool IsCentre => Actor.IsCentre;

    /// <summary>Auditors, analysts and administrators see no case.</summary>
    public bool HasCases => Actor.Role is Role.Officer or Role.AgencyHead or Role.Inspector or Role.CentreOfficer;
}
