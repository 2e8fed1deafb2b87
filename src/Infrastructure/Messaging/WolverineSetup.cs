using Ccs.Application.Clock;
using Ccs.Application.Notices;
using Ccs.Application.Ports;
using JasperFx;
using JasperFx.CodeGeneration;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Ccs.Infrastructure.Messaging;

/// <summary>
/// Wolverine does one thing here: it runs reactions after a commit, durably. Handlers of MediatR are not its business, so its own discovery
/// is off and reactions are named one by one.
/// </summary>
public static class WolverineSetup
{
    /// <summary>
    /// Waits between tries; together more than two days, which outlasts a weekend without a mail server. Then: dead letter.
    /// </summary>
    private static readonly TimeSpan[] Retries =
    [
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
        TimeSpan.FromHours(24),
    ];

    private static readonly TimeSpan[] SoonAgain =
    [
        TimeSpan.FromMilliseconds(20),
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMilliseconds(500),
    ];

    /// <param name="options">Wolverine's.</param>
    /// <param name="alone">
    /// The only node on its database: recovers what a crash left behind at once instead of waiting for other nodes.
    /// </param>
    public static void Configure(WolverineOptions options, bool alone)
    {
        options.ServiceName = "ccs";
        // Where the code that calls the reactions lies (ADR 0052); nothing is made at run time, nothing is looked for.
        options.ApplicationAssembly = typeof(WolverineSetup).Assembly;
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        options.Discovery.DisableConventionalDiscovery();
        options.Discovery.IncludeType(typeof(DeliverNoticeReaction));
        options.Discovery.IncludeType(typeof(RemoveDocumentsReaction));
        options.Discovery.IncludeType(typeof(SendComplaintCodesReaction));

        options.Durability.Mode = alone ? DurabilityMode.Solo : DurabilityMode.Balanced;
        options.Durability.ScheduledJobPollingTime = TimeSpan.FromSeconds(1);
        options.Durability.DeadLetterQueueExpirationEnabled = false;
        options.Policies.UseDurableLocalQueues();

        // SchemaKeeper lays it with everything else, in Development before the program serves.
        options.AutoBuildMessageStorageOnStartup = AutoCreate.None;

        options.Policies.OnException<GatewayException>().ScheduleRetry(Retries);
        options.Policies.OnException<NoticeHeldException>().ScheduleRetry(Retries);
        options.Policies.OnException<Npgsql.NpgsqlException>().ScheduleRetry(Retries);
        options.Policies.OnException<IOException>().ScheduleRetry(Retries);

        // Two reactions at once to the same contact: the one that lost looks again.
        options.Policies.OnException<StaleVersionException>().RetryWithCooldown(SoonAgain).Then.ScheduleRetry(Retries);

        // These are built from other services by the container; generated code would have to repeat their construction.
        options.CodeGeneration.AlwaysUseServiceLocationFor<NoticeDelivery>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<IUploads>();
    }
}
