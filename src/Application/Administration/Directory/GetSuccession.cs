using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>What a succession moves, and whose accounts stay for the administrator to move.</summary>
/// <param name="Id">Of the agency that goes.</param>
public sealed record GetSuccession(string Id) : IRequest<SuccessionView>;

/// <param name="SuccessorId">Who took over; null: nobody yet.</param>
/// <param name="Running">Cases that lie there and are not answered.</param>
/// <param name="Agencies">Right below it, that take complaints.</param>
/// <param name="Services">Of it.</param>
/// <param name="Policies">Set for it.</param>
/// <param name="RoutingRules">That lead to it, or are about one of its services.</param>
/// <param name="Accounts">In use there; they are not moved.</param>
public sealed record SuccessionView(
    string? SuccessorId,
    int Running,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Services,
    int Policies,
    int RoutingRules,
    IReadOnlyList<SuccessionAccount> Accounts
);

/// <summary>An account that stays at an agency which is gone until somebody moves it.</summary>
public sealed record SuccessionAccount(Guid AccountId, string UserName, string DisplayName, Role Role);

internal sealed class GetSuccessionHandler(AdministrationDesk desk, IDirectory directory, ICaseCounts cases, IStaffAccountList accounts)
    : IRequestHandler<GetSuccession, SuccessionView>
{
    private const int MostAccounts = 500;

    public async Task<SuccessionView> Handle(GetSuccession query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, _) = await directory.Load(cancellationToken);
        var agency = known.Agencies.GetValueOrDefault(query.Id) ?? throw new NotFoundException("not-found");
        var running = (await cases.OpenByAgency(cancellationToken)).GetValueOrDefault(query.Id);
        var filter = new StaffAccountFilter(query.Id, null, null, Retired: false, null, MostAccounts);
        var members = (await accounts.List(filter, cancellationToken)).Items;
        return new SuccessionView(
            agency.SuccessorId,
            running,
            Ordered(known.Agencies.Values.Where(a => a.ParentId == query.Id && !a.Retired).Select(a => a.Id)),
            Ordered(known.Services.Values.Where(s => s.AgencyId == query.Id).Select(s => s.Id)),
            known.Policies.Where(p => p.AgencyId == query.Id).Select(p => p.CategoryId).Distinct(StringComparer.Ordinal).Count(),
            known.RoutingRules.Values.Count(rule => IsMoved(rule, query.Id)),
            [.. members.Select(m => new SuccessionAccount(m.AccountId, m.UserName, m.DisplayName, m.Role))]
        );
    }

    private static bool IsMoved(RoutingRule rule, string id) =>
        rule.ToAgencyId == id || (rule.AgencyId == id && rule.ServiceId is not null);

    private static IReadOnlyList<string> Ordered(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
