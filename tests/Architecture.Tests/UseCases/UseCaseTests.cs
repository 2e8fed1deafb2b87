using Ccs.Application.Administration;
using Ccs.Application.Administration.Accounts.Requests;
using Ccs.Application.Audit;
using Ccs.Application.Batches;
using Ccs.Application.Cases;
using Ccs.Application.Cases.Views;
using Ccs.Application.Clock;
using Ccs.Application.Complaints;
using Ccs.Application.Directory;
using Ccs.Application.Figures;
using Ccs.Application.Figures.Acts;
using Ccs.Application.Figures.Editions;
using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Signals;
using Ccs.Application.Notices;
using Ccs.Application.Pipeline;
using Ccs.Application.Sessions;
using Ccs.Application.Tracking;
using Ccs.Infrastructure.Jobs;

namespace Ccs.Architecture.Tests.UseCases;

public sealed class UseCaseTests
{
    private static readonly Type[] Application = Assemblies.Application.GetTypes();
    private static readonly Type[] All = [.. Application, .. Assemblies.Infrastructure.GetTypes(), .. Assemblies.WebApi.GetTypes()];

    /// <summary>The id of an unverified filing stands in no log.</summary>
    private static readonly Type[] AboutUnverified =
    [
        typeof(ChangeContact),
        typeof(ResendVerification),
        typeof(VerifyComplaint),
        typeof(ExpireComplaint),
        typeof(RemindOfVerification),
        typeof(ReturnToFiling),
        typeof(SendReturnCode),
    ];

    [Fact]
    public void Handlers_are_internal() => UseCaseRules.NotInternal(UseCaseRules.Handlers(All)).ShouldBeEmpty();

    [Fact]
    public void Handlers_are_called_handlers() => UseCaseRules.NotEndingIn(UseCaseRules.Handlers(All), "Handler").ShouldBeEmpty();

    [Fact]
    public void All_use_cases_are_in_the_application() =>
        UseCaseRules.Handlers(All).Concat(UseCaseRules.Requests(All)).Except(Application).ShouldBeEmpty();

    [Fact]
    public void Every_command_and_every_query_has_exactly_one_handler() =>
        UseCaseRules.WithoutExactlyOneHandler(UseCaseRules.Requests(Application), All).ShouldBeEmpty();

    [Fact]
    public void Every_command_tells_the_log_its_complaint_unless_it_makes_one_or_looks_for_some_or_keeps_a_view_or_administers() =>
        UseCaseRules
            .Commands(Application)
            .Where(type => !typeof(IAboutComplaint).IsAssignableFrom(type) && !typeof(IAdministrativeChange).IsAssignableFrom(type))
            .ShouldBe(
                [
                    typeof(FileComplaint),
                    typeof(ImportReferenceData),
                    typeof(QueueComplaintCodes),
                    typeof(RecordBounce),
                    typeof(RecoverComplaintCodes),
                    typeof(SaveView),
                    typeof(RemoveView),
                    typeof(TellOfNewDevice),
                    typeof(PublishEditions),
                    typeof(RecordMeasure),
                    typeof(ExplainSignal),
                    typeof(ScreenWeek),
                    typeof(CloseDay),
                    typeof(AgreeToRequest),
                    typeof(OpenSealedTexts),
                    typeof(MakeBatch),
                    typeof(ChangeBatchMembers),
                    typeof(ReplyToBatch),
                    typeof(AnswerBatch),
                    typeof(TellOfLeftCases),
                    typeof(TellOfNews),
                    typeof(ReleaseThoseGone),
                    typeof(QueueMorningMails),
                    typeof(QueueMonthlyReports),
                    .. AboutUnverified,
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Every_command_of_administration_has_a_reason() =>
        UseCaseRules
            .Commands(Application)
            .Where(type => type.Namespace!.Contains(".Administration", StringComparison.Ordinal))
            .Where(type => !typeof(IAdministrativeChange).IsAssignableFrom(type))
            .ShouldBe([typeof(AgreeToRequest)], "who agrees, agrees to the reason that was given");

    [Fact]
    public void There_are_commands_and_queries_at_all()
    {
        UseCaseRules.Commands(Application).Count.ShouldBeGreaterThan(30);
        UseCaseRules.Requests(Application).Except(UseCaseRules.Commands(Application)).Count().ShouldBeGreaterThan(10);
        UseCaseRules.CaseDecisions(Application).Count.ShouldBe(DecisionNames.Staff.Count);
    }

    [Fact]
    public void Reactions_are_called_reactions() =>
        UseCaseRules.NotEndingIn(UseCaseRules.Reactions(Application), "Reaction").ShouldBeEmpty();

    [Fact]
    public void What_is_called_a_reaction_is_one_and_there_are_some() =>
        UseCaseRules.EndingIn(All, "Reaction").ShouldBe(UseCaseRules.Reactions(Application).Select(type => type.Name), ignoreOrder: true);

    [Fact]
    public void Clock_jobs_are_internal_and_called_jobs()
    {
        UseCaseRules.NotInternal(UseCaseRules.ClockJobs(All)).ShouldBeEmpty();
        UseCaseRules.NotEndingIn(UseCaseRules.ClockJobs(All), "Job").ShouldBeEmpty();
    }

    [Fact]
    public void Every_clock_job_has_its_time() =>
        HangfireSetup.Jobs.Select(job => job.Job).ShouldBe(UseCaseRules.ClockJobs(All), ignoreOrder: true);

    [Fact]
    public void Every_reaction_is_named_to_the_message_bus()
    {
        var setup = Repository.File("src/Infrastructure/Messaging/WolverineSetup.cs").Text;

        UseCaseRules
            .Reactions(Application)
            .Where(type => !setup.Contains($"typeof({type.Name})", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
