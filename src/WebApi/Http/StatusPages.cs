using Ccs.WebApi.Auth;

namespace Ccs.WebApi.Http;

/// <summary>Answers that the framework leaves empty (no such address, not signed in, wrong method) get a problem like all others.</summary>
public static class StatusPages
{
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) => app.UseStatusCodePages(context =>
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        var code = status switch
        {
            StatusCodes.Status401Unauthorized => "session.required",
            StatusCodes.Status403Forbidden => http.User.HasClaim(StaffAuthentication.MustEnrolClaim, "true") ? "session.must-enrol" : "access.forbidden",
            StatusCodes.Status404NotFound => "not-found",
            StatusCodes.Status405MethodNotAllowed => "method.not-allowed",
            StatusCodes.Status413PayloadTooLarge => "input.too-large",
            StatusCodes.Status415UnsupportedMediaType => "input.wrong-media-type",
            StatusCodes.Status429TooManyRequests => "too-many-requests",
            >= StatusCodes.Status500InternalServerError => "unexpected",
            _ => "input.unreadable",
        };
        return Problem.Write(http, status, code);
    });
}
