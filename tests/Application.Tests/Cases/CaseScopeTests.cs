namespace Ccs.Application.Tests.Cases;

/// <summary>The scope says the same of a stored row and of the complaint itself.</summary>
public sealed class CaseScopeTests
{
    private static readonly StaffMember[] Everybody =
    [
        .. from agency in new[] { Tree.Hospital, Tree.Ministry, Tree.Municipality }
        from role in new[] { Role.Officer, Role.AgencyHead, Role.Inspector }
        select Member(role, agency),
        Member(Role.CentreOfficer, null),
    ];

    [Fact]
    public void Row_and_complaint_are_seen_by_the_same_people()
    {
        var seen = 0;
        foreach (var member in Everybody)
        {
            var scope = CaseScope.Of(Actor.Staff(member.Id, member.Role, member.AgencyId), Office.Directory);
            foreach (var history in Complaints(member))
            {
                var row = history.Aggregate(default(CaseRow), CaseRow.Evolve)!;
                var complaint = Complaint.Fold(null, history)!;

                scope.Includes(complaint).ShouldBe(Sees(scope, row), $"{member.Role} of {member.AgencyId}");
                CaseScope.Sees(member, complaint, Office.Directory).ShouldBe(Sees(scope, row));
                seen += Sees(scope, row) ? 1 : 0;
            }
        }

        seen.ShouldBe(
            11,
            "six officers and heads one each, one inspector one, the centre four: else this might compare nothing with nothing"
        );
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Officer)]
    public void Without_a_place_among_the_cases_nobody_sees_one(Role role) =>
        CaseScope.Sees(Member(role, null), Complaint.Fold(null, Histories.Assigned)!, Office.Directory).ShouldBeFalse();

    /// <summary>As the store asks for rows.</summary>
    private static bool Sees(CaseScope scope, CaseRow row) =>
        row.BarredTo?.Contains(scope.StaffId, StringComparison.Ordinal) != true
        && (scope.AgencyIds is not { } agencies || (row.Desk == scope.Desk && row.AgencyId is { } agency && agencies.Contains(agency)));

    private static IReadOnlyList<IComplaintEvent>[] Complaints(StaffMember member) =>
        [
            Histories.Filed,
            Histories.AssignedTo(Tree.Hospital),
            Histories.AssignedTo(Tree.Municipality),
            [
                .. Histories.Verified,
                new ComplaintAssigned(On(2, 1), Tree.Ministry, Desk.Inspector, Some.Terms, AssignedBy.Routing, Some.Keys),
            ],
            [.. Histories.Assigned, new StaffBarred(On(2, 2), member.Id.ToString(), null)],
        ];

    private static StaffMember Member(Role role, string? agencyId) =>
        new(Guid.NewGuid(), "member", "Member", role, agencyId, null, Language.En, Active: true);
}
