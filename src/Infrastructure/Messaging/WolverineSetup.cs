using Ccs.Application.Batches;
using Ccs.Application.Cases;
using Ccs.Application.Clock;
using Ccs.Application.Complaints;
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
    /// Waits between tries; the last one again and again. The first ten fall within the life of a code, also with servers that take a
    /// stranger's mail only at a second try after five or ten minutes.
    /// </summary>
    private static readonly TimeSpan[] Retries =
    [
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(3),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(12),
    ];

    /// <summary>Until a claim whose node is gone has lapsed.</summary>
    private static readonly TimeSpan[] Held = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)];

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
        options.Discovery.IncludeType(typeof(CleanDocumentsReaction));
        options.Discovery.IncludeType(typeof(DeliverNoticeReaction));
        options.Discovery.IncludeType(typeof(FindFilingReaction));
        options.Discovery.IncludeType(typeof(JudgeAccountReaction));
        options.Discovery.IncludeType(typeof(MoveDeadlinesReaction));
        options.Discovery.IncludeType(typeof(MoveCasesReaction));
        options.Discovery.IncludeType(typeof(ReleaseOfficerReaction));
        options.Discovery.IncludeType(typeof(RemoveDocumentsReaction));
        options.Discovery.IncludeType(typeof(RunBatchReaction));
        options.Discovery.IncludeType(typeof(SendComplaintCodesReaction));
        options.Discovery.IncludeType(typeof(SettleDuplicatesReaction));

        options.Durability.Mode = alone ? DurabilityMode.Solo : DurabilityMode.Balanced;
        options.Durability.ScheduledJobPollingTime = TimeSpan.FromSeconds(1);
        options.Durability.DeadLetterQueueExpirationEnabled = false;
        // After an outage everything that waits is due again at about the same time; a code among it must not wait for many rounds.
        options.Durability.RecoveryBatchSize = 500;
        options.Policies.UseDurableLocalQueues();
        // Longer than the limits of all steps of a gateway together: those end it first, and say how it ended.
        options.DefaultExecutionTimeout = TimeSpan.FromMinutes(5);

        // SchemaKeeper lays it with everything else, in Development before the program serves.
        options.AutoBuildMessageStorageOnStartup = AutoCreate.None;

        // Two reactions at once to the same contact: the one that lost looks again.
        options.Policies.OnException<StaleVersionException>().RetryWithCooldown(SoonAgain).Then.ScheduleRetryIndefinitely(Retries);
        options.Policies.OnException<NoticeHeldException>().ScheduleRetryIndefinitely(Held);

        // A dead letter is for what only a new version can mend: nothing that passes is ever one.
        options.Policies.OnException(HealedByTime.Holds).ScheduleRetryIndefinitely(Retries);

        // How many a node sends at once; what somebody waits for goes by more.
        options.LocalQueueFor<DeliverMail>().UseDurableInbox().MaximumParallelMessages(5);
        options.LocalQueueFor<DeliverMailCode>().UseDurableInbox().MaximumParallelMessages(10);
        options.LocalQueueFor<DeliverSms>().UseDurableInbox().MaximumParallelMessages(5);
        options.LocalQueueFor<DeliverSmsCode>().UseDurableInbox().MaximumParallelMessages(10);

        // These are built from other services by the container; generated code would have to repeat their construction.
        options.CodeGeneration.AlwaysUseServiceLocationFor<NoticeDelivery>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<INoticeStore>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<DocumentCleaning>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<AccountJudging>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<DeadlineMoving>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<DuplicateSettling>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<BatchRunning>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<OfficerLeaving>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<Succession>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<IUploads>();
    }
}
