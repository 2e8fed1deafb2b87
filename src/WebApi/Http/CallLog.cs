using System.Security.Claims;
using Ccs.Application.Ports;
using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Diagnostics;
using Serilog.AspNetCore;
using Serilog.Events;

namespace Ccs.WebApi.Http;

/// <summary>
/// The line of a call that was refused, or that failed here: its route, not its address, in which ids stand and a stranger could write
/// whatever they liked; who it was, as far as that was shown, and from which network (keyed). What was done otherwise is told by the line
/// of its command.
/// </summary>
internal static class CallLog
{
    private const string Line = "{RequestMethod} {Route} {StatusCode} in {Elapsed:0.0} ms, by {Caller} from network {Network}";
    private const string Nowhere = "-";

    /// <summary>Where the call went, before an error page came in its place.</summary>
    private static readonly object First = new();

    /// <summary>After routing.</summary>
    public static IApplicationBuilder UseCallRoutes(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (http.Features.Get<IStatusCodeReExecuteFeature>() is null)
                {
                    http.Items[First] = http.GetEndpoint();
                }

                return next(http);
            }
        );

    /// <param name="options">Of the middleware.</param>
    /// <param name="logger">The program's.</param>
    public static void Configure(RequestLoggingOptions options, Serilog.ILogger logger)
    {
        options.Logger = logger.ForContext(typeof(CallLog));
        options.MessageTemplate = Line;
        options.GetLevel = (http, _, _) => IsTold(http.Response.StatusCode) ? LogEventLevel.Information : LogEventLevel.Debug;
        options.GetMessageTemplateProperties = (http, _, elapsed, status) =>
            [
                Property("RequestMethod", Method(http.Request.Method)),
                Property("Route", (http.Items[First] as RouteEndpoint)?.RoutePattern.RawText ?? Nowhere),
                Property("StatusCode", status),
                Property("Elapsed", elapsed),
                Property("Caller", Who(http)),
                Property("Network", http.RequestServices.GetRequiredService<ICallerNetwork>().Token),
            ];
    }

    private static bool IsTold(int status) =>
        status
            is StatusCodes.Status401Unauthorized
                or StatusCodes.Status403Forbidden
                or StatusCodes.Status429TooManyRequests
                or >= StatusCodes.Status500InternalServerError;

    private static string Who(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } staff ? $"staff:{staff}"
        : http.User.Identities.Any(identity => identity is { IsAuthenticated: true, AuthenticationType: TrackingAuthentication.SchemeName })
            ? "complainant"
        : "anonymous";

    /// <summary>Anybody may make one up.</summary>
    private static string Method(string method) => method.Length <= 10 && method.All(char.IsAsciiLetterUpper) ? method : Nowhere;

    private static LogEventProperty Property(string name, object value) => new(name, new ScalarValue(value));
}
