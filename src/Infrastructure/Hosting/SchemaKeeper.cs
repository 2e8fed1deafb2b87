using Ccs.Application.Directory;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Storage;
using JasperFx;
using Marten;
using Npgsql;
using Weasel.Core.Migrations;
using Wolverine.Persistence.Durability;

namespace Ccs.Infrastructure.Hosting;

/// <summary>Lays and checks everything that the database must hold:
/// events and documents, messages, accounts, jobs, reference data.</summary>
public sealed class SchemaKeeper(
    CcsDatabase database,
    IDocumentStore store,
    IMessageStore messages,
    StaffSchema staff,
    CookieKeys cookieKeys,
    ICommandRunner runner,
    HangfireSchema hangfire
)
{
    /// <summary>Any number: who lays this database's schema.</summary>
    private const long Laying = 0x636373_6C6179;

    /// <summary>How long one start waits for another that is at it. Seconds.</summary>
    private const int Patience = 300;

    /// <summary>Idempotent; what is right already is left alone. Several starts at once take turns.</summary>
    public async Task Apply(CancellationToken cancellation)
    {
        await using var alone = await database.Connections.Sessions.OpenConnectionAsync(cancellation);
        await using var turn = new NpgsqlCommand($"select pg_advisory_lock({Laying})", alone) { CommandTimeout = Patience };
        await turn.ExecuteNonQueryAsync(cancellation);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        await Forget(cancellation);
        await ((IDatabase)messages).ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate, ct: cancellation);
        await staff.Apply(cancellation);
        cookieKeys.Ensure();
        hangfire.Apply();
        await runner.Run("reference-data", new ImportReferenceData(), cancellation);
    }

    /// <summary>What older versions kept, and nothing needs any more: once, where its table is still there.</summary>
    private async Task Forget(CancellationToken cancellation)
    {
        await using var forget = database.Connections.Sessions.CreateCommand(
            $"""
            do $$
            declare
                gone regprocedure;
            begin
                if to_regclass('{MartenSetup.Schema}.codes_sent') is not null then
                    update {store.Options.Schema.For<Notice>()} set data = data - 'quotaContact' - 'network'
                    where data ? 'quotaContact' and data ->> 'status' in ('sent', 'dropped');
                    drop table {MartenSetup.Schema}.codes_sent;
                end if;
                -- Counts by agency and month of before there were editions (ADR 93).
                if to_regclass('{MartenSetup.Schema}.mt_doc_agencymonth') is not null then
                    drop table {MartenSetup.Schema}.mt_doc_agencymonth;
                    drop table if exists {MartenSetup.Schema}.mt_doc_publishedmonth;
                    for gone in select p.oid::regprocedure from pg_proc p
                        where p.pronamespace = '{MartenSetup.Schema}'::regnamespace
                            and p.proname ~ '^mt_[a-z]+_(agency|published)month$' loop
                        execute 'drop function ' || gone;
                    end loop;
                    delete from {MartenSetup.Schema}.mt_event_progression where name like 'AgencyMonth:%';
                end if;
            end $$
            """
        );
        await forget.ExecuteNonQueryAsync(cancellation);
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
