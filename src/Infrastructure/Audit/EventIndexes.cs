using System.Data.Common;
using Ccs.Infrastructure.Storage;
using Marten;
using Weasel.Core;
using Weasel.Core.Migrations;
using Weasel.Postgresql;
using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace Ccs.Infrastructure.Audit;

/// <summary>
/// What auditors find events by. The store lays its own table of events and knows no more indexes than one by type, so these are laid after
/// it, and it is told to leave them alone.
/// </summary>
internal sealed class EventIndexes(Migrator migrator) : FeatureSchemaBase("ccs_event_indexes", migrator)
{
    private static readonly EventIndex[] All =
    [
        new("ccs_events_actor", "user_name, seq_id"),
        new("ccs_events_correlation", "correlation_id"),
        new("ccs_events_written", "timestamp, seq_id"),
    ];

    public static void Configure(StoreOptions options)
    {
        options.Events.EnableEventTypeIndex = true;
        foreach (var index in All)
        {
            options.Events.IgnoreIndex(index.Identifier.Name);
        }

        options.Storage.Add(new EventIndexes(options.Advanced.Migrator));
    }

    protected override IEnumerable<ISchemaObject> schemaObjects() => All;

    private sealed class EventIndex(string name, string columns) : ISchemaObject
    {
        public DbObjectName Identifier { get; } = new PostgresqlObjectName(MartenSetup.Schema, name, SchemaUtils.IdentifierUsage.General);

        public void WriteCreateStatement(Migrator migrator, TextWriter writer) =>
            writer.WriteLine($"create index if not exists {name} on {MartenSetup.Schema}.mt_events ({columns});");

        public void WriteDropStatement(Migrator rules, TextWriter writer) =>
            writer.WriteLine($"drop index if exists {MartenSetup.Schema}.{name};");

        public void ConfigureQueryCommand(DbCommandBuilder builder)
        {
            builder.Append("select indexname from pg_indexes where schemaname = ");
            builder.AppendParameter(MartenSetup.Schema);
            builder.Append(" and indexname = ");
            builder.AppendParameter(name);
            builder.Append(";");
        }

        public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default) =>
            new SchemaObjectDelta(this, await reader.ReadAsync(ct) ? SchemaPatchDifference.None : SchemaPatchDifference.Create);

        public IEnumerable<DbObjectName> AllNames() => [Identifier];
    }
}
