using Ccs.Domain.Accounts;

namespace Ccs.Domain.Tests.Accounts;

public sealed class LeavingSpecs
{
    private static readonly Guid Id = new(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    [Fact]
    public void Retired_and_locked_by_an_administrator_takes_them_away()
    {
        Leaving.CauseOf(new StaffAccountRetired(On(2, 1), Id)).ShouldBe(ReleaseCause.Left);
        Leaving.CauseOf(new StaffAccountLocked(On(2, 1), Id)).ShouldBe(ReleaseCause.Locked);
    }

    [Theory]
    [InlineData(Role.Officer, Tree.Hospital, Role.Officer, Tree.OtherHospital, true)]
    [InlineData(Role.Officer, Tree.Hospital, Role.AgencyHead, Tree.Ministry, true)]
    [InlineData(Role.Officer, Tree.Hospital, Role.Inspector, Tree.Hospital, true)]
    [InlineData(Role.Inspector, Tree.Hospital, Role.Officer, Tree.Hospital, true)]
    [InlineData(Role.Officer, Tree.Hospital, Role.Analyst, Tree.Hospital, true)]
    [InlineData(Role.Officer, Tree.Hospital, Role.CentreOfficer, null, true)]
    [InlineData(Role.Officer, Tree.Hospital, Role.AgencyHead, Tree.Hospital, false)]
    [InlineData(Role.AgencyHead, Tree.Hospital, Role.Officer, Tree.Hospital, false)]
    public void Who_moves_away_from_the_desk_leaves_it(Role from, string fromAgency, Role to, string? toAgency, bool leaves) =>
        Leaving.CauseOf(new StaffAccountMoved(On(2, 1), Id, from, fromAgency, to, toAgency)).ShouldBe(leaves ? ReleaseCause.Moved : null);

    [Fact]
    public void Nothing_else_does() =>
        new IAccountEvent[]
        {
            new StaffAccountCreated(On(2, 1), Id, Role.Officer, Tree.Hospital),
            new StaffAccountRenamed(On(2, 1), Id),
            new StaffAccountUnlocked(On(2, 1), Id),
            new StaffPasswordReset(On(2, 1), Id),
            new StaffOneTimeCodeReset(On(2, 1), Id),
            new StaffPasskeysRemoved(On(2, 1), Id),
            new StaffExternalReleased(On(2, 1), Id),
        }.ShouldAllBe(e => Leaving.CauseOf(e) == null);
}
