using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Tests.Support;
using NSubstitute;

namespace Ccs.Infrastructure.Tests.Identity;

/// <summary>An administrator who uses an account that they made is seen by the browser; whoever sits in the same office is not.</summary>
[Collection("postgres")]
public sealed class MakersDevicesTests(PostgresFixture postgres)
{
    private static readonly Device Own = new("Firefox", "Linux", "the browser of the administrator", "office");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_sign_in_from_the_makers_browser_is_recorded_and_no_later_one()
    {
        await using var bench = await AccountsBench.Set(postgres);
        var (maker, account) = await Made(bench);

        await bench.SignIn("ronak", device: Own);
        await bench.SignIn("ronak", device: Own);

        await bench
            .Makers.Received(1)
            .Record(new StaffSignedInOnMakersDevice(bench.Clock.GetUtcNow(), account, maker), Arg.Any<CancellationToken>());
        await bench.Makers.Received().Of(account, bench.Clock.GetUtcNow().AddDays(-90), Arg.Any<CancellationToken>());
    }

    [Theory]
    [InlineData("the browser of the officer")]
    [InlineData(null)]
    public async Task Another_browser_in_the_same_office_is_nothing(string? browser)
    {
        await using var bench = await AccountsBench.Set(postgres);
        await Made(bench);

        (await bench.SignIn("ronak", device: Own with { Token = browser })).ShouldNotBeNull();

        await bench.Makers.DidNotReceiveWithAnyArgs().Record(default!, Ct);
    }

    [Fact]
    public async Task An_account_that_somebody_else_made_is_nothing()
    {
        await using var bench = await AccountsBench.Set(postgres);
        await bench.Add("administrator", Role.Administrator);
        await bench.SignIn("administrator", device: Own);
        await bench.Add("ronak");

        (await bench.SignIn("ronak", device: Own)).ShouldNotBeNull();

        await bench.Makers.DidNotReceiveWithAnyArgs().Record(default!, Ct);
    }

    private static async Task<(Guid Maker, Guid Account)> Made(AccountsBench bench)
    {
        var maker = (await bench.Add("administrator", Role.Administrator)).Id;
        var account = (await bench.Add("ronak")).Id;
        bench.Makers.Of(account, Arg.Any<DateTimeOffset>(), Arg.Any<CancellationToken>()).Returns([maker]);
        await bench.SignIn("administrator", device: Own);
        return (maker, account);
    }
}
