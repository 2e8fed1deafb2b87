using Npgsql;

namespace Ccs.Infrastructure.Hosting;

/// <summary>
/// All connections to the database, configured in this one place. What the operator's connection string says itself goes before what
/// stands here.
/// </summary>
/// <remarks>
/// A connection that goes back to <see cref="Pool"/> is not reset, since the reset would throw its prepared statements away. Whatever
/// binds state to a session (advisory locks, <c>set</c>, <c>listen</c>) is therefore done on <see cref="Sessions"/>, or with <c>set
/// local</c> in a transaction.
/// </remarks>
public sealed class DatabaseConnections : IAsyncDisposable, IDisposable
{
    /// <summary>
    /// Three nodes of this many fit into the hundred connections of a PostgreSQL as it is shipped, with room for their locks and its
    /// keepers.
    /// </summary>
    public const int PoolSize = 28;

    /// <summary>For work that nobody waits for; a call has its own, shorter budget. Seconds.</summary>
    private const int BackgroundSeconds = 30;

    private static readonly KeyValuePair<string, object>[] Always =
    [
        new("Application Name", "ccs"),
        // For a new connection, a free one of the pool, and the server's answer to a cancelled statement, all three. It is waited out on
        // top of the budget of a call that the database keeps waiting; those who come in vain try again (Marten, EF Core, Wolverine and
        // Hangfire do).
        new("Timeout", 1),
        new("Command Timeout", BackgroundSeconds),
        // What a server has left of a cancelled statement is waited for this long, in milliseconds, before the connection is given up.
        new("Cancellation Timeout", 500),
        // A peer that went without a word is noticed by the kernel, which costs no statement.
        new("Tcp Keepalive", true),
        new("Tcp Keepalive Time", 15),
        new("Tcp Keepalive Interval", 5),
    ];

    private static readonly KeyValuePair<string, object>[] OfThePool =
    [
        new("Maximum Pool Size", PoolSize),
        new("No Reset On Close", true),
        new("Max Auto Prepare", 100),
        new("Auto Prepare Min Usages", 2),
    ];

    private static readonly KeyValuePair<string, object>[] OfTheSessions =
    [
        // Nobody waits for these; a start on a busy machine needs more than the second that a call has.
        new("Timeout", BackgroundSeconds),
        // Whoever holds a lock and says nothing for hours must not be taken for gone by what stands between.
        new("Keepalive", 10),
    ];

    /// <summary>Of a command that somebody waits for: what it lays or moves over years of rows takes as long as it takes.</summary>
    private static readonly KeyValuePair<string, object>[] OfACommand = [new("Timeout", BackgroundSeconds), new("Command Timeout", 0)];

    /// <param name="connectionString">Of the database, as the operator or the embedded server gives it.</param>
    /// <param name="patient">For a command of the program, which no caller waits for and whoever began it can end.</param>
    public DatabaseConnections(string connectionString, bool patient = false)
    {
        var patience = patient ? OfACommand : [];
        Pool = NpgsqlDataSource.Create(With(connectionString, [.. OfThePool, .. patience]));
        var sessions = With(connectionString, [.. OfTheSessions, .. patience]);
        // No pool at all, whatever the operator says: even one that resets does so when the connection is used again, and keeps its locks
        // until then.
        sessions.Pooling = false;
        Sessions = NpgsqlDataSource.Create(sessions);
    }

    /// <summary>
    /// For everything that works statement by statement or in transactions: events, documents, messages, accounts, jobs, health.
    /// </summary>
    public NpgsqlDataSource Pool { get; }

    /// <summary>For what lasts as long as its session: closing a connection ends it.</summary>
    public NpgsqlDataSource Sessions { get; }

    public void Dispose()
    {
        Pool.Dispose();
        Sessions.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync();
        await Sessions.DisposeAsync();
    }

    private static NpgsqlConnectionStringBuilder With(string connectionString, KeyValuePair<string, object>[] settings)
    {
        // Errors never repeat values, since values are personal data; this goes before what the operator says.
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = false };
        var said = builder.Keys.Cast<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Always.Concat(settings).Where(setting => !said.Contains(setting.Key)))
        {
            builder[name] = value;
        }

        return builder;
    }
}
