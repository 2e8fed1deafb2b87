using Ccs.Application.Directory;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Keys;
using JasperFx;
using Marten;
using Weasel.Core.Migrations;
using Wolverine.Persistence.Durability;

namespace Ccs.Infrastructure.Hosting;

/// <summary>Lays and checks everything that the database must hold:
/// events and documents, messages, accounts, jobs, reference data.</summary>
public sealed class SchemaKeeper(
    IDocumentStore store,
    IMessageStore messages,
    StaffSchema staff,
    CookieKeys cookieKeys,
    ICommandRunner runner,
    HangfireSchema hangfire
)
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
        if (await Difference(store.Storage.Database, cancellation) is { } events)
        {
            return $"The events' and documents' schema is behind. {events}";
        }

        if (!await staff.IsCurrent(cancellation))
        {
            return "The accounts' schema is behind.";
        }

        if (await Difference((IDatabase)messages, cancellation) is { } waiting)
        {
            return $"The messages' schema is behind. {waiting}";
        }

        return hangfire.IsCurrent() ? null : "The jobs' schema is behind.";
    }

    private static async Task<string?> Difference(IDatabase database, CancellationToken cancellation)
    {
        try
        {
            await database.AssertDatabaseMatchesConfigurationAsync(cancellation);
            return null;
        }
        catch (DatabaseValidationException difference)
        {
            return difference.Message;
        }
    }
}
