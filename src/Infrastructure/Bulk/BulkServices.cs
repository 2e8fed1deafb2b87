using Ccs.Application;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Jobs;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Messaging;
using Ccs.Infrastructure.Storage;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ccs.Infrastructure.Bulk;

/// <summary>
/// The use cases and the jobs as they are, over the complaint in hand instead of a database: what comes of it is what commands would have
/// made, since commands make it. Messages are not sent, nothing is logged, and what is made up needs no validation of its form.
/// </summary>
public static class BulkServices
{
    /// <param name="app">The program's services: its keys, its staff.</param>
    /// <param name="directory">As it stands.</param>
    /// <param name="besides">What the caller brings.</param>
    public static ServiceProvider Make(IServiceProvider app, GovernmentDirectory directory, Action<IServiceCollection> besides)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddApplication();
        Forms(services);
        Jobs(services);

        services.AddScoped(_ => HeldComplaint.Current);
        services.AddScoped<TimeProvider>(provider => provider.GetRequiredService<HeldComplaint>().Clock);
        services.AddScoped<ScopedActor>();
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<ScopedActor>());
        services.AddScoped<ICurrentSession>(provider => provider.GetRequiredService<ScopedActor>());
        services.AddScoped<ICorrelation, ScopedCorrelation>();
        services.AddScoped<IRepetition, Repetition>();
        services.AddSingleton<ICallerNetwork, NoCaller>();

        services.AddScoped<HeldWork>();
        services.AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<HeldWork>());
        services.AddScoped<IComplaintStreams>(provider => provider.GetRequiredService<HeldWork>());
        services.AddScoped<ICaseRows, HeldRows>();
        services.AddScoped<IComplaintSeals, HeldSeals>();
        services.AddScoped<IVerifications, HeldVerifications>();
        services.AddScoped<IUnverifiedFilings, HeldUnverified>();
        services.AddScoped<ISearchTerms, HeldSearchTerms>();
        services.AddScoped<ICaseNumbers, HeldNumbers>();
        services.AddSingleton<ITrackingViews, DrawnCodes>();

        services.AddSingleton<IDirectory>(new StillDirectory(directory));
        services.AddSingleton<IStaffDirectory>(new RememberedStaff(app.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<IBlindIndex>(new RememberedTokens(app.GetRequiredService<IBlindIndex>()));
        services.AddSingleton(app.GetRequiredService<IFilingTokens>());
        services.AddSingleton(app.GetRequiredService<NumberShuffle>());
        Unasked(services);
        besides(services);
        return services.BuildServiceProvider();
    }

    private static void Forms(ServiceCollection services)
    {
        foreach (
            var form in services
                .Where(s => s.ServiceType.IsGenericType && s.ServiceType.GetGenericTypeDefinition() == typeof(IValidator<>))
                .ToList()
        )
        {
            services.Remove(form);
        }
    }

    private static void Jobs(ServiceCollection services)
    {
        services.AddSingleton<JobRunner>();
        services.AddSingleton<ICommandRunner, CommandRunner>();
        services.AddScoped<Sweep>();
        services.AddKeyedScoped<IClockJob, ExpireJob>("expire");
        services.AddKeyedScoped<IClockJob, QuestionsJob>("questions");
        services.AddKeyedScoped<IClockJob, DeadlinesJob>("deadlines");
        services.AddKeyedScoped<IClockJob, CloseUnansweredJob>("close-unanswered");
    }

    private static void Unasked(ServiceCollection services)
    {
        services.AddSingleton(Bulk.Unasked.Of<INotices>());
        services.AddSingleton(Bulk.Unasked.Of<IOutbox>());
        services.AddSingleton(Bulk.Unasked.Of<IBatches>());
        services.AddSingleton(Bulk.Unasked.Of<IIdempotency>());
        services.AddSingleton(Bulk.Unasked.Of<IUploads>((nameof(IUploads.Claim), Task.FromResult<IReadOnlyList<Document>>([]))));
        services.AddSingleton(Bulk.Unasked.Of<IFilingReturns>((nameof(IFilingReturns.Find), Task.FromResult<FilingReturned?>(null))));
        services.AddSingleton(Bulk.Unasked.Of<IOfficeNetworks>((nameof(IOfficeNetworks.Has), default(ValueTask<bool>))));
        services.AddSingleton(Bulk.Unasked.Of<IRecoveredCodes>((nameof(IRecoveredCodes.Lately), Task.FromResult(false))));
    }
}
