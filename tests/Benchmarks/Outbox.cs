using Npgsql;

namespace Ccs.Benchmarks;

/// <summary>The messages of a program, as its database knows them.</summary>
internal sealed class Outbox(string database)
{
    /// <summary>Each look reads the messages of the last minutes: seldom, so that it doesn't count among what is measured.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    /// <summary>Until no message is on its way any more.</summary>
    public async Task Drained()
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        while (await Ask<bool>(connection, "select exists (select from wolverine.wolverine_incoming_envelopes where status <> 'Handled')"))
        {
            await Task.Delay(Between);
        }

        if (
            await Ask<long>(connection, "select count(*) from ccs.mt_doc_notice where data ->> 'status' in ('queued', 'failed')")
            is > 0
                and var left
        )
        {
            throw new InvalidOperationException($"{left} notices were not sent, and nothing is on its way.");
        }
    }

    /// <returns>When the last message since then was out.</returns>
    public async Task<DateTimeOffset> LastSent(DateTimeOffset since)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select max((data ->> 'sentAt')::timestamptz) from ccs.mt_doc_notice where mt_last_modified > $1",
            connection
        )
        {
            Parameters = { new() { Value = since.UtcDateTime } },
        };
        return await command.ExecuteScalarAsync() is DateTime last
            ? new DateTimeOffset(last)
            : throw new InvalidOperationException("No message was sent in this round.");
    }

    private static async Task<T> Ask<T>(NpgsqlConnection connection, string question)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
