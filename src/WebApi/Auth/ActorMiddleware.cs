using System.Security.Claims;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;

namespace Ccs.WebApi.Auth;

/// <summary>Puts the signed-in member of staff into the scope. The actor comes from the session and from nowhere else.</summary>
public static class ActorMiddleware
{
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var user = http.User;
                if (
                    Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
                    && Kebab.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role)
                )
                {
                    var scoped = http.RequestServices.GetRequiredService<ScopedActor>();
                    scoped.Actor = Actor.Staff(id, role, user.FindFirstValue(StaffAuthentication.AgencyClaim));
                    scoped.SessionId = Guid.TryParse(user.FindFirstValue(StaffAuthentication.SessionClaim), out var session)
                        ? session
                        : null;
                }

                if (user.FindFirstValue(TrackingAuthentication.SessionClaim) is { } tracking)
                {
                    http.RequestServices.GetRequiredService<ScopedActor>().ProveComplainant(tracking);
                }

                return next(http);
            }
        );
}
