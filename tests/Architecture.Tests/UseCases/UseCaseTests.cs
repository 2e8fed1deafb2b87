using Ccs.Application.Administration;
using Ccs.Application.Administration.Accounts.Requests;
using Ccs.Application.Batches;
using Ccs.Application.Cases;
using Ccs.Application.Cases.Views;
using Ccs.Application.Clock;
using Ccs.Application.Complaints;
using Ccs.Application.Directory;
using Ccs.Application.Figures.Acts;
using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Signals;
using Ccs.Application.Notices;
using Ccs.Application.Pipeline;
using Ccs.Application.Figures;
using Ccs.Application.Reports;
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
                    typeof(PublishMonths),
                    typeof(CloseDay),
