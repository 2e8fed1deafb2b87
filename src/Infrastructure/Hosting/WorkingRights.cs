using Ccs.Infrastructure.Figures.Editions;
using Ccs.Infrastructure.Proof;
using Npgsql;

namespace Ccs.Infrastructure.Hosting;

/// <summary>
/// What the role that works in the database may do with the tables that another role owns: everything it needs, and never to change or
/// remove an event, a leaf of the log or a file of an edition. Streams are moved on with each event: they may be updated, and not removed.
/// </summary>
public sealed class WorkingRights(CcsDatabase database)
{
    private static readonly string[] Schemas = ["ccs", "wolverine", "identity", "hangfire"];

    /// <summary>As the owner; idempotent.</summary>
    /// <param name="role">Who works in it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Grant(string? role, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(role))
        {
            throw new InvalidOperationException("ConnectionStrings:Ccs: name the role that works in the database (Username=…).");
        }

        using var names = new NpgsqlCommandBuilder();
        var worker = names.QuoteIdentifier(role);
        var statements = Schemas
            .SelectMany(schema =>
                new[]
                {
                    $"grant usage on schema {schema} to {worker}",
                    $"grant select, insert, update, delete, truncate on all tables in schema {schema} to {worker}",
                    $"grant usage, select, update on all sequences in schema {schema} to {worker}",
                    $"grant execute on all functions in schema {schema} to {worker}",
                }
            )
            .Append($"revoke update, delete, truncate on ccs.mt_events from {worker}")
            .Append($"revoke delete, truncate on ccs.mt_streams from {worker}")
            .Concat(
                LogSchema
                    .OnlyAddedTo.Append(EditionShelf.Table)
                    .Select(table => $"revoke update, delete, truncate on {table} from {worker}")
            );
        await using var connection = await database.Connections.Sessions.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection, transaction);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
