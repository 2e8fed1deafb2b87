using Ccs.Infrastructure.Figures.Acts;
using Ccs.Infrastructure.Figures.Editions;
using Ccs.Infrastructure.Proof;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ccs.Infrastructure.Jobs;

/// <summary>Hangfire holds the clock and nothing else: which job runs when. Rules are in the commands that the jobs send.</summary>
public static class HangfireSetup
{
    /// <summary>Name, schedule (UTC) and class of every job; <c>/dev/jobs/{name}</c> runs them by the same names.</summary>
    public static IReadOnlyList<(string Name, string Cron, Type Job)> Jobs { get; } =
    [
        // 00:05 in the Region.
        ("figures", "5 21 * * *", typeof(FiguresJob)),
        // 01:20 in the Region, after the day before was closed.
        ("edition", "20 22 * * *", typeof(EditionJob)),
        ("expire", "*/10 * * * *", typeof(ExpireJob)),
        ("reminders", "15,45 * * * *", typeof(RemindersJob)),
        ("deadlines", "5 * * * *", typeof(DeadlinesJob)),
        ("questions", "35 * * * *", typeof(QuestionsJob)),
        ("naming", "10 21 * * *", typeof(NamingJob)),
        ("numbers", "*/5 * * * *", typeof(NumbersJob)),
        ("duplicates", "35 21 * * *", typeof(DuplicatesJob)),
        // 07:30 in the Region.
        ("morning-mail", "30 4 * * *", typeof(MorningMailJob)),
        // 08:00 in the Region; from the third working day of a month on it has something to do.
        ("monthly-report", "0 5 * * *", typeof(MonthlyReportJob)),
        ("news", "* * * * *", typeof(NewsJob)),
        ("succession", "35 * * * *", typeof(SuccessionJob)),
        ("leaving", "45 21 * * *", typeof(LeavingJob)),
        ("close-unanswered", "25 * * * *", typeof(CloseUnansweredJob)),
        ("retention", "40 0 * * *", typeof(RetentionJob)),
        ("keys", "10 1 * * *", typeof(KeysJob)),
        ("uploads", "50 * * * *", typeof(LeftoversJob)),
        ("batches", "*/10 * * * *", typeof(BatchesJob)),
        ("bounces", "*/5 * * * *", typeof(BouncesJob)),
        ("scans", "* * * * *", typeof(ScansJob)),
        // Mondays, 04:30 in the Region: the night before has counted the week that ended on Saturday.
        ("signals", "30 1 * * 1", typeof(SignalsJob)),
        // Never: whoever writes the log publishes by itself; the name is for by hand.
        ("log", "0 0 31 2 *", typeof(LogJob)),
        ("witnesses", "* * * * *", typeof(WitnessesJob)),
        ("verify-log", "30 23 * * *", typeof(VerifyLogJob)),
    ];

    public static IServiceCollection AddClockJobs(this IServiceCollection services, NpgsqlDataSource connections, bool runClock)
    {
        services.AddScoped<Sweep>();
        foreach (var (name, _, job) in Jobs)
        {
            services.AddScoped(job);
            services.AddKeyedScoped(typeof(IClockJob), name, (provider, _) => provider.GetRequiredService(job));
        }

        services.AddHangfire(configuration =>
            configuration
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
                .UsePostgreSqlStorage(
                    storage => storage.UseConnectionFactory(new PooledConnections(connections)),
                    // HangfireSchema lays it.
                    new PostgreSqlStorageOptions { SchemaName = "hangfire", PrepareSchemaIfNecessary = false }
                )
        );
        if (runClock)
        {
            services.AddHangfireServer(server =>
            {
                server.WorkerCount = 2;
                server.CancellationCheckInterval = TimeSpan.FromSeconds(5);
            });
        }

        return services;
    }

    /// <summary>The one place where jobs get their times; repeated at every start,
    /// so that a retired job goes by leaving the list.</summary>
    public static void Schedule(IRecurringJobManager manager, JobStorage storage)
    {
        using var connection = storage.GetConnection();
        foreach (
            var retired in connection.GetRecurringJobs().Select(job => job.Id).Except(Jobs.Select(job => job.Name), StringComparer.Ordinal)
        )
        {
            manager.RemoveIfExists(retired);
        }

        foreach (var (name, cron, _) in Jobs)
        {
            manager.AddOrUpdate<JobRunner>(name, runner => runner.Run(name, CancellationToken.None), cron);
        }
    }
}

/// <summary>Hangfire's connections are the program's; its own locks are rows of a table and stay with no session.</summary>
internal sealed class PooledConnections(NpgsqlDataSource connections) : IConnectionFactory
{
    public NpgsqlConnection GetOrCreateConnection() => connections.CreateConnection();
}

/// <summary>What Hangfire calls: the job of that name in a scope of its own.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes)
{
    /// <remarks>Two runs of the same job never overlap, on one node or several.</remarks>
    /// <returns>How much was done.</returns>
    /// <exception cref="KeyNotFoundException">There is no job of that name.</exception>
    [DisableConcurrentExecution("ccs:{0}", 60)]
    [AutomaticRetry(Attempts = 3)]
    public async Task<int> Run(string name, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = scope.ServiceProvider.GetKeyedService<IClockJob>(name) ?? throw new KeyNotFoundException(name);
        return await job.Run(cancellation);
    }
}
