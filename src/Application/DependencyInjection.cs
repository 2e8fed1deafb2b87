using Ccs.Application.Access;
using Ccs.Application.Administration;
using Ccs.Application.Administration.Accounts;
using Ccs.Application.Batches;
using Ccs.Application.Cases;
using Ccs.Application.Clock;
using Ccs.Application.Complaints;
using Ccs.Application.Figures;
using Ccs.Application.Notices;
using Ccs.Application.Pipeline;
using Ccs.Application.Tracking;
using Ccs.Application.Uploads;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Application;

/// <summary>Registers the use cases and their pipeline; the ports are Infrastructure's.</summary>
public static class DependencyInjection
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan =>
            scan.FromAssemblyOf<CaseDesk>()
                .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
                .AsImplementedInterfaces()
                .WithScopedLifetime()
        );
        services.AddValidatorsFromAssembly(typeof(CaseDesk).Assembly, includeInternalTypes: true);

        // Outermost first: try again what lost a race, log, check the shape, then one commit around the handler.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RetryBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RequestLogBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(CommitBehavior<,>));

        services
            .AddScoped<CaseDesk>()
            .AddScoped<CaseRouting>()
            .AddScoped<CaseStaff>()
            .AddScoped<Escalation>()
            .AddScoped<MissedDeadlines>()
            .AddScoped<LapsedWaits>();
        services.AddScoped<WhoIsNamed>().AddScoped<AccountJudging>().AddScoped<DeadlineMoving>().AddScoped<DuplicateSettling>();
        services.AddScoped<OfficerLeaving>().AddScoped<Succession>();
        services.AddScoped<UploadSenders>().AddScoped<DocumentCleaning>().AddScoped<NeutralDocuments>();
        services.AddScoped<CaseReader>().AddScoped<CaseSearch>();
        services.AddScoped<BlindTokens>().AddScoped<UnverifiedDesk>().AddScoped<FilingIndex>().AddScoped<VerificationSender>();
        services.AddScoped<ComplainantWays>().AddScoped<ContactCodes>();
        services.AddScoped<BatchDesk>().AddScoped<BatchKeys>().AddScoped<BatchActs>().AddScoped<BatchRunning>();
        services.AddScoped<Erasure>().AddScoped<ErasureReasons>().AddScoped<TrackingViewMaker>().AddScoped<DocumentOpener>();
        services.AddScoped<NoticeDelivery>().AddScoped<NoticeCodes>().AddScoped<NoticeCases>().AddScoped<MorningMail>();
        services.AddScoped<AdministrationDesk>().AddScoped<AccountDesk>();
        services.AddScoped<AccountActs>().AddScoped<AccountAsking>().AddScoped<AccountNews>();
        services.AddAccess();
        services.AddFigures();
        return services;
    }
}
