using Ccs.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Identity;

/// <summary>Which passwords an account may have, as the program configures it.</summary>
public sealed class PasswordTests
{
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
