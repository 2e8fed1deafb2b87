using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>The answer policies with all their versions.</summary>
public sealed record ListPolicies : IRequest<PoliciesView>;

/// <param name="Version">Of the directory, for <c>If-Match</c>.</param>
/// <param name="Policies">The one for all first.</param>
public sealed record PoliciesView(long Version, IReadOnlyList<PolicyItem> Policies);

/// <param name="Id">Pinned in the events of complaints.</param>
/// <param name="AgencyId">Null: for all agencies.</param>
/// <param name="CategoryId">Null: for all categories.</param>
/// <param name="Versions">Newest first.</param>
public sealed record PolicyItem(string Id, string? AgencyId, string? CategoryId, IReadOnlyList<PolicyVersion> Versions);

/// <param name="Version">From 1.</param>
/// <param name="AnswerWorkingDays">From assignment to the deadline.</param>
/// <param name="EffectiveFrom">The first day of assignments that it holds for.</param>
/// <param name="SetAt">When it was set.</param>
/// <param name="InForce">Of the versions of this policy, the one for what is assigned today.</param>
public sealed record PolicyVersion(int Version, int AnswerWorkingDays, DateOnly EffectiveFrom, DateTimeOffset SetAt, bool InForce);

internal sealed class ListPoliciesHandler(AdministrationDesk desk, IDirectory directory, TimeProvider clock)
    : IRequestHandler<ListPolicies, PoliciesView>
{
    public async Task<PoliciesView> Handle(ListPolicies query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, version) = await directory.Load(cancellationToken);
        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        return new PoliciesView(
            version,
            [
                .. known
                    .Policies.GroupBy(p => (p.Id, p.AgencyId, p.CategoryId))
                    .OrderBy(p => (p.Key.AgencyId is null ? 0 : 2) + (p.Key.CategoryId is null ? 0 : 1))
                    .ThenBy(p => p.Key.Id, StringComparer.Ordinal)
                    .Select(p => new PolicyItem(p.Key.Id, p.Key.AgencyId, p.Key.CategoryId, Versions([.. p], today))),
            ]
        );
    }

    private static IReadOnlyList<PolicyVersion> Versions(IReadOnlyList<PolicySet> policy, DateOnly today)
    {
        var inForce = policy.Where(v => v.EffectiveFrom <= today).MaxBy(v => v.Version);
        return
        [
            .. policy
                .OrderByDescending(v => v.Version)
                .Select(v => new PolicyVersion(v.Version, v.AnswerWorkingDays, v.EffectiveFrom, v.At, v == inForce)),
        ];
    }
}
