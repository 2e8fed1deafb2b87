using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Ccs.Benchmarks;

/// <summary>
/// The yardstick: pgbench writes the rows of one filing, with the same sizes and the same indexes, in one transaction, on the same server.
/// It checks nothing, seals nothing and speaks no HTTP: no application can be as fast.
/// </summary>
internal sealed partial class PgBench(string database)
{
    private const string Schema = "yardstick";
    private readonly string _script = Path.GetTempFileName();

    /// <summary>Empty copies of the tables, and a script of inserts made from the rows of the filing that was the last.</summary>
    public async Task Prepare()
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var complaint = await Value<Guid>(
            connection,
            "select stream_id from ccs.mt_events where type = 'complaint-filed' order by seq_id desc limit 1"
        );
        var script = new StringBuilder("begin;\n");
        await Execute(connection, $"create schema {Schema}; create sequence {Schema}.seq");
        (string Table, string Where)[] rows =
        [
            ("ccs.mt_streams", $"id = '{complaint}'"),
            ("ccs.mt_events", $"stream_id = '{complaint}'"),
            ("ccs.mt_doc_unverifiedfiling", $"id = '{complaint}'"),
            ("ccs.mt_doc_wrappedkey", $"id = '{complaint}'"),
            ("ccs.mt_doc_verificationchallenge", $"id = '{complaint}'"),
            ("ccs.mt_doc_idempotentreply", $"data->>'complaintId' = '{complaint}'"),
            ("ccs.mt_doc_notice", $"data->>'complaintId' = '{complaint}'"),
            ("wolverine.wolverine_incoming_envelopes", "true"),
        ];
        foreach (var (table, where) in rows)
        {
            var copy = $"{Schema}.{table.Split('.')[1]}";
            await Execute(connection, $"create table {copy} (like {table} including all)");
            script.AppendLine(await Insert(connection, table, where, copy));
        }

        await File.WriteAllTextAsync(_script, script.Append("commit;\n").ToString());
    }

    /// <returns>Transactions a second.</returns>
    public async Task<double> Run(int seconds)
    {
        var server = new NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo(
            Program(),
            [
                "-n",
                "-c",
                $"{Callers.Connections}",
                "-j",
                "2",
                "-T",
                $"{seconds}",
                "-M",
                "prepared",
                "-f",
                _script,
                "-h",
                server.Host!,
                "-p",
                $"{server.Port}",
                "-U",
                server.Username!,
                server.Database!,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PGPASSWORD"] = server.Password;
        using var pgbench = Process.Start(start)!;
        var errors = pgbench.StandardError.ReadToEndAsync();
        var output = await pgbench.StandardOutput.ReadToEndAsync();
        await pgbench.WaitForExitAsync();
        return Tps().Match(output) is { Success: true } tps
            ? double.Parse(tps.Groups["tps"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(output + await errors);
    }

    private static async Task<string> Insert(NpgsqlConnection connection, string table, string where, string copy)
    {
        await using var command = new NpgsqlCommand($"select * from {table} where {where} limit 1", connection);
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            throw new InvalidOperationException($"A filing wrote no row into {table}: the yardstick is out of date.");
        }

        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var expressions = columns.Select((name, i) => Fresh(name, reader.GetFieldType(i)) ?? Literal(reader, i)).ToArray();
        return $"insert into {copy} ({string.Join(", ", columns)}) values ({string.Join(", ", expressions)});";
    }

    /// <summary>What must be another one each time.</summary>
    private static string? Fresh(string column, Type type) =>
        (column, type) switch
        {
            ("seq_id", _) => $"nextval('{Schema}.seq')",
            ("id" or "stream_id", _) when type == typeof(Guid) => "gen_random_uuid()",
            ("id", _) when type == typeof(string) => "md5(random()::text)",
            _ => null,
        };

    private static string Literal(NpgsqlDataReader reader, int i) =>
        reader.IsDBNull(i)
            ? "null"
            : reader.GetValue(i) switch
            {
                byte[] bytes => $"'\\x{Convert.ToHexString(bytes)}'",
                DateTime time => $"'{time:O}'",
                DateOnly date => $"'{date:O}'",
                Array items => $"'{{{string.Join(",", items.Cast<object>().Select(item => $"\"{item}\""))}}}'",
                bool truth => truth ? "true" : "false",
                IFormattable number => $"'{number.ToString(null, CultureInfo.InvariantCulture)}'",
                var text => $"'{text.ToString()!.Replace("'", "''", StringComparison.Ordinal)}'",
            };

    private static string Program()
    {
        string[] folders =
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':'),
            .. Directory.Exists("/usr/lib/postgresql")
                ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin"))
                : [],
        ];
        return folders.Select(folder => Path.Combine(folder, "pgbench")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("pgbench is not on this machine; on Debian it comes with the package postgresql.");
    }

    private static async Task Execute(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<T> Value<T>(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex(@"tps = (?<tps>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tps();
}
