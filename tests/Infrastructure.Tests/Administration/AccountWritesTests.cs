using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Tests.Administration;

/// <summary>An account and the event that tells of it are there together, or neither is.</summary>
[Collection("postgres")]
public sealed class AccountWritesTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Now = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly AdministrationFilter Everything = new([], [], null, 10);

    private static readonly IdentityPasskeyData Passkey = new()
    {
        Name = "Phone",
        PublicKey = [1],
        CreatedAt = Now,
        Transports = [],
        AttestationObject = [2],
        ClientDataJson = [3],
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Account_and_event_come_with_one_commit()
    {
        await using var bench = await Bench();
        var account = NewAccount("ronak");
        await using var work = bench.Begin(Actor.System("test"));
        Create(bench, work, account);
        (await Stored(bench)).ShouldBeEmpty();

        await work.UnitOfWork.Commit(Ct);

        (await Stored(bench)).ShouldHaveSingleItem().Id.ShouldBe(account.Id);
        (await new MartenAdministrationLog(work.Session).Read(Everything, Ct))
            .ShouldHaveSingleItem()
            .Event.ShouldBe(new StaffAccountCreated(Now, account.Id, Role.Analyst, null));
    }

    [Fact]
    public async Task Where_the_name_is_taken_meanwhile_nothing_is_written_and_nothing_told()
    {
        await using var bench = await Bench();
        await using (var first = bench.Begin(Actor.System("test")))
        {
            Create(bench, first, NewAccount("ronak"));
            await first.UnitOfWork.Commit(Ct);
        }

        await using var second = bench.Begin(Actor.System("test"));
        Create(bench, second, NewAccount("ronak"));
        await Should.ThrowAsync<StaleVersionException>(() => second.UnitOfWork.Commit(Ct));

        (await Stored(bench)).Count.ShouldBe(1);
        await using var reader = bench.Begin();
        (await new MartenAdministrationLog(reader.Session).Read(Everything, Ct)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_event_cannot_be_stored_the_account_stays_as_it_was()
    {
        await using var bench = await Bench();
        var account = NewAccount("ronak");
        await using (var first = bench.Begin(Actor.System("test")))
        {
            Create(bench, first, account);
            await first.UnitOfWork.Commit(Ct);
        }

        await using var work = bench.Begin(Actor.System("test"));
        new AccountWrites(work.Session, Options(bench)).Change(account.Id, changed => changed.LockedAt = Now);
        work.Session.Events.Append(ChangeAccount.StreamId, 1, new StaffAccountLocked(Now, account.Id));
        await Should.ThrowAsync<StaleVersionException>(() => work.UnitOfWork.Commit(Ct));

        (await Stored(bench)).ShouldHaveSingleItem().LockedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_change_ends_the_sessions_by_a_new_stamp()
    {
        await using var bench = await Bench();
        var account = NewAccount("ronak");
        await using var work = bench.Begin(Actor.System("test"));
        Create(bench, work, account);
        await work.UnitOfWork.Commit(Ct);
        await using var next = bench.Begin(Actor.System("test"));
        new AccountWrites(next.Session, Options(bench)).Change(account.Id, changed => changed.LockedAt = Now);
        new MartenAdministrationLog(next.Session).Record([new StaffAccountLocked(Now, account.Id)]);
        await next.UnitOfWork.Commit(Ct);

        var stored = (await Stored(bench)).ShouldHaveSingleItem();
        stored.LockedAt.ShouldBe(Now);
        stored.SecurityStamp.ShouldNotBe(account.SecurityStamp);
    }

    [Fact]
    public async Task Passkeys_are_removed_and_the_sessions_end()
    {
        await using var bench = await Bench();
        var account = NewAccount("ronak");
        await using (var first = bench.Begin(Actor.System("test")))
        {
            Create(bench, first, account);
            await first.UnitOfWork.Commit(Ct);
        }

        await using var context = new StaffDbContext(Options(bench));
        context.Add(
            new IdentityUserPasskey<Guid>
            {
                UserId = account.Id,
                CredentialId = [1, 2, 3],
                Data = Passkey,
            }
        );
        await context.SaveChangesAsync(Ct);
        await using var work = bench.Begin(Actor.System("test"));
        new AccountWrites(work.Session, Options(bench)).RemovePasskeys(account.Id);
        new MartenAdministrationLog(work.Session).Record([new StaffPasskeysRemoved(Now, account.Id)]);
        await work.UnitOfWork.Commit(Ct);

        (await context.Set<IdentityUserPasskey<Guid>>().CountAsync(Ct)).ShouldBe(0);
        (await Stored(bench)).ShouldHaveSingleItem().SecurityStamp.ShouldNotBe(account.SecurityStamp);
    }

    private static void Create(StoreBench bench, StoreBench.Work work, StaffAccount account)
    {
        new AccountWrites(work.Session, Options(bench)).Add(account);
        new MartenAdministrationLog(work.Session).Record([new StaffAccountCreated(Now, account.Id, Role.Analyst, null)]);
    }

    private static StaffAccount NewAccount(string userName) =>
        new()
        {
            Id = Guid.CreateVersion7(Now),
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = "Ronak Jalal",
            NameWords = "jalal ronak",
            Role = Role.Analyst,
            SecurityStamp = StaffAccount.NewStamp(),
        };

    private async Task<StoreBench> Bench()
    {
        var bench = await StoreBench.Set(postgres);
        await using var context = new StaffDbContext(Options(bench));
        await context.Database.MigrateAsync(Ct);
        return bench;
    }

    private static async Task<IReadOnlyList<StaffAccount>> Stored(StoreBench bench)
    {
        await using var context = new StaffDbContext(Options(bench));
        return await context.Users.AsNoTracking().ToListAsync(Ct);
    }

    /// <summary>As the program has them: the model asks for Identity's settings.</summary>
    private static DbContextOptions<StaffDbContext> Options(StoreBench bench) =>
        new ServiceCollection()
            .AddStaffAccounts(bench.Connections.Pool)
            .BuildServiceProvider()
            .GetRequiredService<DbContextOptions<StaffDbContext>>();
}
