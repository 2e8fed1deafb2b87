using Ccs.Domain.Accounts;

namespace Ccs.Domain.Tests.Accounts;

public sealed class ChangeAccountSpecs
{
    private static readonly DateTimeOffset Now = On(2, 10);
    private static readonly Guid Id = Guid.Parse(People.Officer.Id);
    private static readonly Account Officer = new(Id, Role.Officer, Tree.Hospital, Locked: false, LockedOut: false, Retired: false);
    private static readonly Account Retired = Officer with { Retired = true };
    private static readonly Account Own = new(Guid.Parse(People.Administrator.Id), Role.Administrator, null, false, false, false);

    [Fact]
    public void An_account_is_created_where_its_role_belongs()
    {
        ChangeAccount
            .Create(Id, Role.Officer, Tree.Hospital, Now)
            .ShouldBe([new StaffAccountCreated(Now, Id, Role.Officer, Tree.Hospital)]);
        ChangeAccount.Create(Id, Role.Analyst, null, Now).ShouldBe([new StaffAccountCreated(Now, Id, Role.Analyst, null)]);
        ChangeAccount.Create(Id, Role.Analyst, Tree.Hospital, Now).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.Officer, null, AccountRules.AgencyMissing)]
    [InlineData(Role.AgencyHead, null, AccountRules.AgencyMissing)]
    [InlineData(Role.Inspector, null, AccountRules.AgencyMissing)]
    [InlineData(Role.CentreOfficer, Tree.Hospital, AccountRules.RoleOfTheCentre)]
    [InlineData(Role.Auditor, Tree.Hospital, AccountRules.RoleOfTheCentre)]
    [InlineData(Role.Administrator, Tree.Hospital, AccountRules.RoleOfTheCentre)]
    public void Elsewhere_it_is_refused(Role role, string? agencyId, string code)
    {
        Should.Throw<RuleViolation>(() => ChangeAccount.Create(Id, role, agencyId, Now)).Code.ShouldBe(code);
        Should.Throw<RuleViolation>(() => ChangeAccount.Move(Officer, role, agencyId, Now, People.Administrator)).Code.ShouldBe(code);
    }

    [Fact]
    public void An_account_is_moved_and_where_it_is_already_it_stays()
    {
        ChangeAccount
            .Move(Officer, Role.Inspector, Tree.Ministry, Now, People.Administrator)
            .ShouldBe([new StaffAccountMoved(Now, Id, Role.Officer, Tree.Hospital, Role.Inspector, Tree.Ministry)]);
        ChangeAccount.Move(Officer, Role.Officer, Tree.Hospital, Now, People.Administrator).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.CentreOfficer)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public void Moved_into_power_it_keeps_no_way_in_that_somebody_may_know(Role role)
    {
        StaffAccountMoved moved = new(Now, Id, Role.Officer, Tree.Hospital, role, null);
        ChangeAccount
            .Move(Officer, role, null, Now, People.Administrator)
            .ShouldBe([
                moved,
                new StaffPasswordReset(Now, Id),
                new StaffOneTimeCodeReset(Now, Id),
                new StaffPasskeysRemoved(Now, Id),
                new StaffExternalReleased(Now, Id),
            ]);
        var powerful = Officer with { Role = role, AgencyId = null };
        ChangeAccount
            .Move(powerful, Role.Officer, Tree.Hospital, Now, People.Administrator)
            .ShouldBe([new StaffAccountMoved(Now, Id, role, null, Role.Officer, Tree.Hospital)]);
    }

    [Fact]
    public void An_account_is_renamed_unless_it_is_called_so_already()
    {
        ChangeAccount.Rename(Officer, same: false, Now).ShouldBe([new StaffAccountRenamed(Now, Id)]);
        ChangeAccount.Rename(Officer, same: true, Now).ShouldBeEmpty();
        Should.Throw<RuleViolation>(() => ChangeAccount.Rename(Retired, same: false, Now)).Code.ShouldBe(AccountRules.Retired);
    }

    [Fact]
    public void An_account_is_locked_and_unlocked_once()
    {
        ChangeAccount.Lock(Officer, Now, People.Administrator).ShouldBe([new StaffAccountLocked(Now, Id)]);
        ChangeAccount.Lock(Officer with { Locked = true }, Now, People.Administrator).ShouldBeEmpty();
        ChangeAccount.Unlock(Officer with { Locked = true }, Now).ShouldBe([new StaffAccountUnlocked(Now, Id)]);
        ChangeAccount.Unlock(Officer, Now).ShouldBeEmpty();
    }

    [Fact]
    public void A_lockout_by_wrong_passwords_is_no_lock_and_can_be_lifted()
    {
        var lockedOut = Officer with { LockedOut = true };
        ChangeAccount.Lock(lockedOut, Now, People.Administrator).ShouldBe([new StaffAccountLocked(Now, Id)]);
        ChangeAccount.Unlock(lockedOut, Now).ShouldBe([new StaffAccountUnlocked(Now, Id)]);
    }

    [Fact]
    public void A_retired_account_is_left_alone()
    {
        ChangeAccount.Retire(Officer, Now, People.Administrator).ShouldBe([new StaffAccountRetired(Now, Id)]);
        ChangeAccount.Retire(Retired, Now, People.Administrator).ShouldBeEmpty();
        foreach (
            var change in new Action[]
            {
                () => ChangeAccount.Move(Retired, Role.Analyst, null, Now, People.Administrator),
                () => ChangeAccount.Lock(Retired, Now, People.Administrator),
                () => ChangeAccount.Unlock(Retired, Now),
                () => ChangeAccount.ResetPassword(Retired, Now),
                () => ChangeAccount.ResetOneTimeCode(Retired, Now),
                () => ChangeAccount.RemovePasskeys(Retired, Now),
                () => ChangeAccount.ReleaseExternal(Retired, Now),
            }
        )
        {
            Should.Throw<RuleViolation>(change).Code.ShouldBe(AccountRules.Retired);
        }
    }

    [Fact]
    public void Nobody_takes_the_own_account_away()
    {
        foreach (
            var change in new Action[]
            {
                () => ChangeAccount.Move(Own, Role.Analyst, null, Now, People.Administrator),
                () => ChangeAccount.Lock(Own, Now, People.Administrator),
                () => ChangeAccount.Retire(Own, Now, People.Administrator),
            }
        )
        {
            Should.Throw<RuleViolation>(change).Code.ShouldBe(AccountRules.Own);
        }

        ChangeAccount.Lock(Own, Now, People.Job).Count.ShouldBe(1);
    }

    [Fact]
    public void Password_and_one_time_code_are_reset_and_passkeys_removed()
    {
        ChangeAccount.RemovePasskeys(Officer, Now).ShouldBe([new StaffPasskeysRemoved(Now, Id)]);
        ChangeAccount.ReleaseExternal(Officer, Now).ShouldBe([new StaffExternalReleased(Now, Id)]);
        ChangeAccount.ResetPassword(Officer, Now).ShouldBe([new StaffPasswordReset(Now, Id)]);
        ChangeAccount.ResetOneTimeCode(Officer, Now).ShouldBe([new StaffOneTimeCodeReset(Now, Id)]);
    }
}
