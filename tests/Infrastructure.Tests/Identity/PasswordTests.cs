using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Identity.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Identity;

/// <summary>Which passwords an account may have, as the program configures it.</summary>
public sealed class PasswordTests
{
    [Fact]
    public void A_hundred_thousand_common_ones_are_known_and_hashing_takes_the_rounds_that_it_should()
    {
        CommonPasswords.Count.ShouldBeGreaterThan(100_000);
        var services = new ServiceCollection();
        services.AddStaffAccounts(NpgsqlDataSource.Create("Host=nowhere"));
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount.ShouldBeGreaterThanOrEqualTo(210_000);
    }

    [Theory]
    [InlineData("correct horse", true)]
    [InlineData("کارەبا و ئاو و ڕێگا", true)]
    [InlineData("twelve chars", true)]
    [InlineData("eleven char", false)]
    [InlineData("aaaabbbbcccc", false)]
    [InlineData("aaaabbbbccccdddde", true)]
    [InlineData("", false)]
    [InlineData("me and hogir.nadir it is", false)]
    [InlineData("long live NADIR the first", false)]
    [InlineData("the water of Ali is cold", true)]
    [InlineData("the road from erbil to the sea", true)]
    [InlineData("كهرباء وماء وطريق", true)]
    [InlineData("qwertyqwerty", false)]
    [InlineData("QwertyQwerty", false)]
    [InlineData("sunshine1234", false)]
    [InlineData("2026!sunshine!", false)]
    [InlineData("P@ssw0rd2026!", false)]
    [InlineData("dragondragon", false)]
    [InlineData("۱۲۳۴۵۶۱۲۳۴۵۶", false)]
    [InlineData("Kurdistan2026", false)]
    [InlineData("Erbil.Slemani-1", false)]
    [InlineData("  Hewler @ 2026 !", false)]
    [InlineData("کوردستان ٢٠٢٦", false)]
    [InlineData("كوردستان-1991!", false)]
    [InlineData("السليمانية 2026", false)]
    [InlineData("administrator1", false)]
    public async Task Length_counts_and_the_own_name_is_no_password(string password, bool accepted)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.ClearProviders());
        services.AddStaffAccounts(NpgsqlDataSource.Create("Host=nowhere"));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffAccount>>();
        var account = new StaffAccount
        {
            UserName = "hogir.nadir",
            DisplayName = "Ali Hogir Nadir",
            NameWords = string.Empty,
        };

        var results = new List<IdentityResult>();
        foreach (var validator in users.PasswordValidators)
        {
            results.Add(await validator.ValidateAsync(users, account, password));
        }

        results.TrueForAll(result => result.Succeeded).ShouldBe(accepted, string.Join(' ', results));
        results.Count.ShouldBeGreaterThan(1);
    }
}
