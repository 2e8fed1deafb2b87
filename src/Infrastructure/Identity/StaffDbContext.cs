using Ccs.Infrastructure.Identity.Passkeys;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Ccs.Infrastructure.Identity;

/// <summary>ASP.NET Core Identity in a schema of its own, beside the event store.</summary>
public sealed class StaffDbContext(DbContextOptions<StaffDbContext> options)
    : IdentityUserContext<StaffAccount, Guid>(options),
        IDataProtectionKeyContext
{
    public const string Schema = "identity";

    public DbSet<StaffSessionRow> Sessions => Set<StaffSessionRow>();

    public DbSet<KnownDeviceRow> KnownDevices => Set<KnownDeviceRow>();

    public DbSet<SignInTriesRow> SignInTries => Set<SignInTriesRow>();

    public DbSet<UsedPasskeyState> UsedPasskeyStates => Set<UsedPasskeyState>();

    /// <summary>What every node seals cookies and forms with; sealed itself under a master key.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The third brings the passkeys' table.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource connections) =>
        options.UseNpgsql(
            connections,
            npgsql =>
                npgsql
                    .MigrationsHistoryTable("migrations", Schema)
                    // After a restart of the database, the idle connections of the pool are dead without knowing it.
                    .EnableRetryOnFailure()
        );

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.Entity<StaffAccount>(account =>
        {
            account.ToTable("staff");
            account.Property(x => x.Role).HasConversion<string>();
            account.Property(x => x.Language).HasConversion<string>();
            account.Property(x => x.Mail).HasConversion<string>();
            account.HasIndex(x => new { x.AgencyId, x.Role });
        });
        builder.Entity<StaffSessionRow>(session =>
        {
            session.ToTable("sessions");
            session.HasKey(x => x.TokenHash);
            session.HasOne<StaffAccount>().WithMany().HasForeignKey(x => x.StaffId);
            session.HasIndex(x => x.Id).IsUnique();
            session.HasIndex(x => x.ExpiresAt);
            session.Property(x => x.Way).HasConversion<string>();
        });
        builder.Entity<UsedPasskeyState>(state =>
        {
            state.ToTable("used_passkey_states");
            state.HasKey(x => x.Hash);
        });
        builder.Entity<KnownDeviceRow>(device =>
        {
            device.ToTable("known_devices");
            device.HasKey(x => x.Mark);
            device.HasIndex(x => x.StaffId);
        });
        builder.Entity<SignInTriesRow>(tries =>
        {
            tries.ToTable("sign_in_tries");
            tries.HasKey(x => x.Key);
            tries.HasIndex(x => x.Name);
            tries.HasIndex(x => x.LastAt);
        });
        builder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
    }
}
