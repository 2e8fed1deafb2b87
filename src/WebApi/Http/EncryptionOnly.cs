using System.Net;
using Microsoft.AspNetCore.Http.Extensions;

namespace Ccs.WebApi.Http;

/// <summary>
/// In Production nothing is answered in clear: who looks is sent to the same address by https, and what was sent in clear is refused,
/// since it has been read by then by whoever could. This machine itself is exempt, and so is health, which balancers ask inside their
/// network.
/// </summary>
public static class EncryptionOnly
{
    private static readonly PathString Health = "/health";

    public static IApplicationBuilder UseEncryptionOnly(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var request = http.Request;
                if (
                    request.IsHttps
                    || http.Connection.RemoteIpAddress is not { } caller
                    || IPAddress.IsLoopback(caller)
                    || request.Path.StartsWithSegments(Health, StringComparison.OrdinalIgnoreCase)
                )
                {
                    return next(http);
                }

                if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                {
                    var address = UriHelper.BuildAbsolute(
                        "https",
                        new HostString(request.Host.Host),
                        request.PathBase,
                        request.Path,
                        request.QueryString
                    );
                    http.Response.Redirect(address, permanent: true, preserveMethod: true);
                    return Task.CompletedTask;
                }

                return Problem.Write(http, StatusCodes.Status403Forbidden, "request.not-encrypted");
            }
        );
}
