using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ccs.Infrastructure.Tests.Identity;

/// <summary>What was hashed with fewer rounds is hashed anew when its owner comes.</summary>
[Collection("postgres")]
public sealed class RehashTests(PostgresFixture postgres)
{
    private static readonly PasswordHasher<StaffAccount> Old = new(Options.Create(new PasswordHasherOptions { IterationCount = 100_000 }));

    [Fact]
    public async Task At_a_right_password_and_no_session_ends_by_it()
    {
        await using var bench = await AccountsBench.Set(postgres);
        var account = await bench.Add("ronak", with: one => one.PasswordHash = Old.HashPassword(one, AccountsBench.Password));

        (await bench.SignIn("ronak", "Seven loud herons at dusk")).ShouldBeNull();
        Rounds(await bench.Stored(account.Id)).ShouldBe(100_000);

        (await bench.SignIn("ronak")).ShouldNotBeNull();
        var after = await bench.Stored(account.Id);
        Rounds(after).ShouldBe(PasswordRules.Rounds);
        after.SecurityStamp.ShouldBe(account.SecurityStamp);

        (await bench.SignIn("ronak")).ShouldNotBeNull();
        (await bench.Stored(account.Id)).PasswordHash.ShouldBe(after.PasswordHash);
    }

    /// <summary>The framework's third format: a mark, the function, and then the count.</summary>
    private static int Rounds(StaffAccount account) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(account.PasswordHash!).AsSpan(5, 4));
}
