using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Identity;

/// <summary>Sessions end by silence, new devices are noticed, and a new way in takes a factor.</summary>
[Collection("postgres")]
public sealed class SilenceTests(PostgresFixture postgres)
{
    private static readonly Device Desk = new("Firefox", "Linux", null, "office");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.CentreOfficer, 30)]
    [InlineData(Role.Auditor, 30)]
    [InlineData(Role.Administrator, 30)]
    [InlineData(Role.Officer, 479)]
    [InlineData(Role.Analyst, 479)]
    public async Task Half_an_hour_of_silence_ends_the_session_of_who_is_powerful(Role role, int minutes)
    {
        await using var bench = await AccountsBench.Set(postgres);
        await bench.Add("ronak", role);
        var sessions = bench.Get<IStaffSessions>();
        var token = (await bench.SignIn("ronak"))!.Token;
        bench.Clock.Advance(TimeSpan.FromMinutes(minutes == 30 ? 29 : 1));
        var signedIn = (await sessions.Authenticate(token, Ct)).ShouldNotBeNull();

        // That call has begun the silence anew.
        bench.Clock.Advance(TimeSpan.FromMinutes(minutes == 30 ? 29 : 60));
        (await sessions.Authenticate(token, Ct)).ShouldNotBeNull();
        bench.Clock.Advance(TimeSpan.FromMinutes(minutes));
        (await sessions.List(signedIn.Staff.Id, Ct)).ShouldBeEmpty();
        (await sessions.Authenticate(token, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task A_device_is_new_where_the_account_was_used_elsewhere_before()
    {
        await using var bench = await AccountsBench.Set(postgres);
        await bench.Add("ronak");
        var browser = Desk with { Token = "a browser" };

        // The first of all is no news; nor is the same place, or the same browser somewhere else.
        (await New(browser)).ShouldBeFalse();
        (await New(Desk)).ShouldBeFalse();
        (await New(browser with { Network = "home", Browser = "Firefox" })).ShouldBeFalse();
        (await New(Desk with { Network = "abroad" })).ShouldBeTrue();
        (await New(Desk with { Network = "abroad" })).ShouldBeFalse();
        (await New(Desk with { Browser = "Chrome" })).ShouldBeTrue();

        async Task<bool> New(Device device) => (await bench.SignIn("ronak", device: device))!.NewDevice;
    }

    [Fact]
    public async Task A_session_of_the_outside_provider_is_good_for_a_new_way_in_for_five_minutes()
    {
        await using var bench = await AccountsBench.Set(postgres);
        var account = await bench.Add("ronak", Role.CentreOfficer);
        var session = await Open(bench, account, SignInWay.External);
        (await bench.Get<ISecondFactor>().Begin(account.Id, session, null, Ct)).ShouldNotBeNull();
        (await bench.Get<ISecondFactor>().Prove(account.Id, session, null, Ct)).ShouldBeTrue();

        bench.Clock.Advance(TimeSpan.FromMinutes(5.1));
        await Refused(bench, account, session);
    }

    [Fact]
    public async Task A_session_of_a_passkey_is_good_for_five_minutes_too_and_that_of_a_password_for_the_first_app_alone()
    {
        await using var bench = await AccountsBench.Set(postgres);
        var account = await bench.Add("ronak", Role.CentreOfficer);
        var passkey = await Open(bench, account, SignInWay.Passkey);
        (await bench.Get<ISecondFactor>().Begin(account.Id, passkey, null, Ct)).ShouldNotBeNull();
        bench.Clock.Advance(TimeSpan.FromMinutes(5.1));
        await Refused(bench, account, passkey);

        var password = await Open(bench, account, SignInWay.Password);
        await Should.ThrowAsync<FactorRequiredException>(() => bench.Get<ISecondFactor>().Prove(account.Id, password, "123456", Ct));
        var secret = (await bench.Get<ISecondFactor>().Begin(account.Id, password, null, Ct))!.Secret;
        var code = OneTimeCodes.Code(secret, bench.Clock.GetUtcNow());
        var recovery = (await bench.Get<ISecondFactor>().Confirm(account.Id, code, Ct))!;

        // From then on a code is asked for, whatever the session.
        await Should.ThrowAsync<FactorRequiredException>(() => bench.Get<ISecondFactor>().Prove(account.Id, password, null, Ct));
        (await bench.Get<ISecondFactor>().Prove(account.Id, password, "000000", Ct)).ShouldBeFalse();
        (await bench.Get<ISecondFactor>().Prove(account.Id, password, recovery[0], Ct)).ShouldBeTrue();
        (await bench.Get<ISecondFactor>().Prove(account.Id, password, recovery[0], Ct)).ShouldBeFalse();
        (await bench.Get<ISecondFactor>().Begin(account.Id, password, null, Ct)).ShouldBeNull();
        var external = await Open(bench, account, SignInWay.External);
        await Should.ThrowAsync<FactorRequiredException>(() => bench.Get<ISecondFactor>().Prove(account.Id, external, null, Ct));
    }

    private static async Task Refused(AccountsBench bench, StaffAccount account, Guid session)
    {
        await Should.ThrowAsync<FactorRequiredException>(() => bench.Get<ISecondFactor>().Begin(account.Id, session, null, Ct));
        await Should.ThrowAsync<FactorRequiredException>(() => bench.Get<ISecondFactor>().Prove(account.Id, session, null, Ct));
    }

    private static async Task<Guid> Open(AccountsBench bench, StaffAccount account, SignInWay way)
    {
        await using var context = await bench.Context();
        var stored = context.Users.Single(x => x.Id == account.Id);
        var opened = await bench.Get<StaffSessions>().Open(context, stored, way, Desk, Ct);
        return (await bench.Get<IStaffSessions>().Authenticate(opened!.Token, Ct))!.SessionId;
    }
}
