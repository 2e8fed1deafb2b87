using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>What the framework seals cookies with: shared by the nodes, and sealed in the database.</summary>
[Collection("keys")]
public sealed class CookieKeysTests(PostgresFixture postgres)
{
    private static readonly string Master = NewKey();

    [Fact]
    public async Task What_one_node_seals_another_opens()
    {
        var database = await postgres.NewDatabase();
        await using var first = Node(database, Master);
        await using var second = Node(database, Master);
        await Lay(first);

        var token = first.GetDataProtector("a cookie").Protect("hello");

        second.GetDataProtector("a cookie").Unprotect(token).ShouldBe("hello");
        Should.Throw<CryptographicException>(() => second.GetDataProtector("another cookie").Unprotect(token));
    }

    [Fact]
    public async Task Laying_the_database_again_makes_no_second_key()
    {
        var database = await postgres.NewDatabase();
        await using var node = Node(database, Master);
        await Lay(node);
        await using var again = Node(database, Master);
        await Lay(again);
        again.GetDataProtector("a cookie").Protect("hello");

        (await Stored(again)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_database_alone_opens_nothing()
    {
        var database = await postgres.NewDatabase();
        await using var node = Node(database, Master);
        await Lay(node);
        var token = node.GetDataProtector("a cookie").Protect("hello");

        // The framework's own form of a key in clear is <masterKey><value>…</value></masterKey>.
        var xml = (await Stored(node)).ShouldHaveSingleItem();
        xml.ShouldContain(nameof(MasterKeyXmlDecryptor));
        xml.ShouldContain(">k1.");
        xml.ShouldNotContain("<value>");

        await using var thief = Node(database, NewKey());
        Should.Throw<CryptographicException>(() => thief.GetDataProtector("a cookie").Unprotect(token));
    }

    private static async Task Lay(ServiceProvider node)
    {
        await node.GetRequiredService<StaffSchema>().Apply(CancellationToken.None);
        node.GetRequiredService<CookieKeys>().Ensure();
    }

    private static async Task<List<string>> Stored(ServiceProvider node)
    {
        await using var context = await node.GetRequiredService<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        return await context.DataProtectionKeys.Select(key => key.Xml!).ToListAsync();
    }

    private static ServiceProvider Node(string database, string master)
    {
        var keys = new MasterKeys("k1", new Dictionary<string, string>(StringComparer.Ordinal) { ["k1"] = master }, NewKey());
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<ISecretProtector>(new SecretProtector(keys))
            .AddStaffAccounts(NpgsqlDataSource.Create(database))
            .AddCookieKeys()
            .BuildServiceProvider();
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes));
}
