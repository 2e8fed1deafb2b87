using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using NSubstitute;

namespace Ccs.Infrastructure.Tests.Identity;

/// <summary>The staff accounts as the program configures them, on a database of their own and without the rest of the program.</summary>
internal sealed class AccountsBench : IAsyncDisposable
{
    public const string Password = "Seven quiet herons at dusk";

    private readonly NpgsqlDataSource _connections;
    private readonly ServiceProvider _services;

    private AccountsBench(string connectionString)
    {
        _connections = NpgsqlDataSource.Create(connectionString);
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IHostEnvironment>(new Production())
            .AddSingleton(new MasterKeys("1", new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = key }, key))
            .AddSingleton<ISecretProtector, SecretProtector>()
            .AddSingleton<IBlindIndex, BlindIndex>()
            .AddSingleton(Substitute.For<IOfficeNetworks>())
            .AddSingleton(Makers)
            .AddStaffAccounts(_connections)
            .BuildServiceProvider();
    }

    /// <summary>Whoever made an account here.</summary>
    public IAccountMakers Makers { get; } = Substitute.For<IAccountMakers>();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<AccountsBench> Set(PostgresFixture postgres)
    {
        var bench = new AccountsBench(await postgres.NewDatabase());
        await bench._services.GetRequiredService<StaffSchema>().Apply(Ct);
        return bench;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<StaffDbContext> Context() => Get<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync(Ct);

    public async Task<StaffAccount> Add(string userName, Role role = Role.Officer, Action<StaffAccount>? with = null)
    {
        var account = new StaffAccount
        {
            Id = Guid.CreateVersion7(Clock.GetUtcNow()),
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = "Ronak Jalal",
            NameWords = "jalal ronak",
            Role = role,
            SecurityStamp = StaffAccount.NewStamp(),
        };
        account.PasswordHash = Get<IPasswordHasher<StaffAccount>>().HashPassword(account, Password);
        with?.Invoke(account);
        await using var context = await Context();
        context.Users.Add(account);
        await context.SaveChangesAsync(Ct);
        return account;
    }

    public async Task<StaffAccount> Stored(Guid id)
    {
        await using var context = await Context();
        return await context.Users.AsNoTracking().SingleAsync(x => x.Id == id, Ct);
    }

    public async Task<StaffSession?> SignIn(string userName, string password = Password, Device? device = null)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IStaffAccounts>()
            .SignIn(userName, password, null, device ?? Device.Unknown, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _connections.DisposeAsync();
    }

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
