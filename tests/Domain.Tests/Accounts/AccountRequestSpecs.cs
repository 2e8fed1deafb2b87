using Ccs.Domain.Accounts;

namespace Ccs.Domain.Tests.Accounts;

/// <summary>What needs two administrators, and who may be the second.</summary>
public sealed class AccountRequestSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Second = Actor.Staff(new Guid("00000000-0000-0000-0000-0000000000b2"), Role.Administrator, null);

    private static readonly AccountRequest Request = new()
    {
        Id = new Guid("00000000-0000-0000-0000-0000000000a1"),
        Change = AccountChange.Password,
        AccountId = new Guid("00000000-0000-0000-0000-0000000000a2"),
        Reason = new Sealed("sealed"),
        AskedBy = People.Administrator.Id,
        AskedAt = Now,
    };

    [Theory]
    [InlineData(null, AccountChange.Creation, Role.Auditor, true)]
    [InlineData(null, AccountChange.Creation, Role.CentreOfficer, true)]
    [InlineData(null, AccountChange.Creation, Role.Administrator, true)]
    [InlineData(null, AccountChange.Creation, Role.Analyst, false)]
    [InlineData(null, AccountChange.Creation, Role.Inspector, false)]
    [InlineData(Role.Officer, AccountChange.Place, Role.CentreOfficer, true)]
    [InlineData(Role.Auditor, AccountChange.Place, Role.Administrator, true)]
    [InlineData(Role.Auditor, AccountChange.Place, Role.Officer, false)]
    [InlineData(Role.Officer, AccountChange.Place, Role.AgencyHead, false)]
    [InlineData(Role.Administrator, AccountChange.Unlocking, null, true)]
    [InlineData(Role.CentreOfficer, AccountChange.Password, null, true)]
    [InlineData(Role.Auditor, AccountChange.OneTimeCode, null, true)]
    [InlineData(Role.Auditor, AccountChange.Passkeys, null, true)]
    [InlineData(Role.Auditor, AccountChange.External, null, true)]
    [InlineData(Role.Officer, AccountChange.Password, null, false)]
    [InlineData(Role.AgencyHead, AccountChange.Unlocking, null, false)]
    [InlineData(Role.Analyst, AccountChange.OneTimeCode, null, false)]
    public void What_gives_power_needs_two(Role? present, AccountChange change, Role? next, bool two) =>
        PowerfulAccounts.NeedTwo(present, change, next).ShouldBe(two);

    [Fact]
    public void Another_administrator_agrees_or_refuses()
    {
        var (agreed, fact) = Request.Agree(askerInOffice: true, Now.AddDays(1), Second);
        agreed.ShouldBe(Request with { Status = RequestStatus.Agreed, DecidedBy = Second.Id, DecidedAt = Now.AddDays(1) });
        fact.ShouldBe(new StaffChangeAgreed(Now.AddDays(1), Request.AccountId, Request.Id));

        var (refused, other) = Request.Refuse(Now.AddDays(1), Second);
        refused.Status.ShouldBe(RequestStatus.Refused);
        other.ShouldBe(new StaffChangeRefused(Now.AddDays(1), Request.AccountId, Request.Id));
    }

    [Fact]
    public void Whoever_asked_does_not_decide()
    {
        Refused(() => Request.Agree(true, Now, People.Administrator), AccountRules.RequestOwn);
        Refused(() => Request.Refuse(Now, People.Administrator), AccountRules.RequestOwn);
    }

    [Fact]
    public void It_is_decided_once_within_a_week_and_while_the_asker_is_an_administrator()
    {
        var (agreed, _) = Request.Agree(true, Now, Second);
        Refused(() => agreed.Agree(true, Now, Second), AccountRules.RequestDecided);
        Refused(() => agreed.Refuse(Now.AddDays(30), Second), AccountRules.RequestDecided);
        Request.StatusAt(Request.ExpiresAt.AddTicks(-1)).ShouldBe(RequestStatus.Open);
        Request.StatusAt(Request.ExpiresAt).ShouldBe(RequestStatus.Lapsed);
        Refused(() => Request.Agree(true, Now.AddDays(7), Second), AccountRules.RequestLapsed);
        Refused(() => Request.Refuse(Now.AddDays(7), Second), AccountRules.RequestLapsed);
        Refused(() => Request.Agree(askerInOffice: false, Now, Second), AccountRules.RequestAskerGone);
    }

    private static void Refused(Action decide, string code) => Should.Throw<RuleViolation>(decide).Code.ShouldBe(code);
}
