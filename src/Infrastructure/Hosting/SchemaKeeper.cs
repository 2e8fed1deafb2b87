using Ccs.Application.Directory;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Keys;
using JasperFx;
using Marten;
using Npgsql;
using Wolverine.Persistence.Durability;

namespace Ccs.Infrastructure.Hosting;

/// <summary>Lays and checks everything that the database must hold: events and documents, messages, accounts, jobs, reference data.</summary>
public sealed class SchemaKeeper(
    IDocumentStore store,
    IMessageStore messages,
    StaffSchema staff,
    CookieKeys cookieKeys,
    ICommandRunner runner,
    HangfireSchema hangfire)
{
    /// <summary>Idempotent; what is right already is left alone.</summary>
    public async Task Apply(CancellationToken cancellation)
    {
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        await messages.Admin.MigrateAsync();
        await staff.Apply(cancellation);
        cookieKeys.Ensure();
        hangfire.Apply();
        await runner.Run("reference-data", new ImportReferenceData(), cancellation);
    }

    /// <summary>Null where the database is up to date, else what is behind.</summary>
    public async Task<string?> Behind(CancellationToken cancellation)
    {
        try
        {
            await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync(cancellation);
        }
        catch (Exception difference) when (difference is Weasel.Core.Migrations.DatabaseValidationException)
        {
            return difference.Message;
        }

        if (!await staff.IsCurrent(cancellation))
        {
            return "The accounts' schema is behind.";
        }

        if (!await MessagesHaveTheirTables())
        {
            return "The messages' schema is missing.";
        }

        return hangfire.IsCurrent() ? null : "The jobs' schema is missing.";
    }

    private async Task<bool> MessagesHaveTheirTables()
    {
        try
        {
            await messages.Admin.FetchCountsAsync();
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return false;
        }
    }
}
