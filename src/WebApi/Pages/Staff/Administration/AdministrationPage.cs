using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Authorization;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A page of what administrators keep. Nobody else gets here.</summary>
[Authorize(AuthPolicies.Administrators)]
public abstract class AdministrationPage : AdministrationFrame;
