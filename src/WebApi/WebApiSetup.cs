using System.Text.Json;
using System.Text.Json.Serialization;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Jobs;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Auth.External;
using Ccs.WebApi.Endpoints.Administration;
using Ccs.WebApi.Endpoints.Audit;
using Ccs.WebApi.Endpoints.Batches;
using Ccs.WebApi.Endpoints.Cases;
using Ccs.WebApi.Endpoints.Complaints;
using Ccs.WebApi.Endpoints.Development;
using Ccs.WebApi.Endpoints.Figures;
using Ccs.WebApi.Endpoints.OpenData;
using Ccs.WebApi.Endpoints.Proof;
using Ccs.WebApi.Endpoints.Reference;
using Ccs.WebApi.Endpoints.Sessions;
using Ccs.WebApi.Endpoints.Tracking;
using Ccs.WebApi.Endpoints.Uploads;
using Ccs.WebApi.Health;
using Ccs.WebApi.Http;
using Ccs.WebApi.OpenApi;
using Ccs.WebApi.Site;
using Hangfire;
using Microsoft.AspNetCore.Authentication;
using Serilog;

namespace Ccs.WebApi;

/// <summary>The HTTP face: what is registered, what every call passes through, and which addresses there are.</summary>
public static class WebApiSetup
{
    public static void AddWebApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimit.TakenIn;
        });
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = true);
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ProblemHandler>();
        services.AddProblemDetails();
        services
            .AddStaffAuthentication()
            .AddExternalSignIn(builder)
            .AddScheme<AuthenticationSchemeOptions, TrackingAuthentication>(TrackingAuthentication.SchemeName, null);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                TrackingAuthentication.Policy,
                policy => policy.AddAuthenticationSchemes(TrackingAuthentication.SchemeName).RequireAuthenticatedUser()
            );
        services.AddCookieGuard();
        services.AddProxies(builder.Configuration);
        services.AddRateLimits(builder.Configuration, builder.Environment.IsDevelopment());
        services.AddCallBudget(builder.Configuration);
        var offices = NetworkList.Of(builder.Configuration, CallerNetwork.OfficesSetting);
        services.AddSingleton<ICallerNetwork>(provider => new CallerNetwork(
            provider.GetRequiredService<IHttpContextAccessor>(),
            provider.GetRequiredService<IBlindIndex>(),
            offices
        ));
        services.AddSite();
        services.AddReadiness();
        services.AddApiDescription();
        services.AddScoped<JobRunner>();
        services.AddSingleton(provider => new RecentViews(
            provider.GetRequiredService<Nodes>().Alone,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<IChangedComplaints>(provider => provider.GetRequiredService<RecentViews>());
    }

    /// <summary>The order matters: an error of whatever follows must come out as a problem, with the headers of all answers.</summary>
    public static void UseWebApi(this WebApplication app)
    {
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseSerilogRequestLogging(options => CallLog.Configure(options, app.Services.GetRequiredService<Serilog.ILogger>()));
        app.UseErrorPages();
        app.UseExceptionHandler();
        app.UseProblemPages();
        app.UseEdgeGuard();
        app.UseHeadAsGet();
        app.UseSiteLanguage();
        app.UseSiteCompression();
        app.UseRouting();
        app.UseCallRoutes();
        app.UseRateLimiter();
        app.UseCallBudget();
        app.UseBodyLimit();
        app.UseShownErrorPages();
        app.UseAuthentication();
        app.UseCookieGuard();
        app.UseAuthorization();
        app.UseActor();
    }

    public static void MapWebApi(this WebApplication app)
    {
        app.MapSite();
        app.MapComplaints();
        app.MapTracking();
        app.MapUploads();
        app.MapCases();
        app.MapBatches();
        app.MapAudit();
        app.MapLogProofs();
        app.MapErasures();
        app.MapFigures();
        app.MapAdministration();
        app.MapSessions();
        app.MapCredentials();
        app.MapPasskeys();
        app.MapExternalSignIn();
        app.MapReference();
        app.MapOpenData();
        app.MapLog();
        app.MapHealth();
        app.MapApiDescription();
        app.MapHangfireDashboard("/jobs", DashboardAccess.Options).RequireAuthorization(DashboardAccess.Policy);
        if (app.Environment.IsDevelopment())
        {
            app.MapDevelopment();
        }
    }

    private static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.RespectNullableAnnotations = false;

        // Two readers of one body must not see two things: whoever looked at it on the way may have taken the other of two equal keys.
        json.AllowDuplicateProperties = false;
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }
}
