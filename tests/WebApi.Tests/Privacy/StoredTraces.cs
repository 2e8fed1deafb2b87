using System.Text;
using Npgsql;

namespace Ccs.WebApi.Tests.Privacy;

/// <summary>Everything that is kept: each table with all its columns, and each file of the data folder,
/// the embedded database's own files and log among them.</summary>
internal sealed class StoredTraces(string dataFolder)
{
    /// <summary>The database that the program has started for itself.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = int.Parse(
                File.ReadAllText(Path.Combine(dataFolder, "postgres", "port")),
                System.Globalization.CultureInfo.InvariantCulture
            ),
            Username = "ccs_owner",
            Database = "ccs",
            Password = File.ReadAllText(Path.Combine(dataFolder, "postgres", "password")).Trim(),
        }.ConnectionString;

    public async Task<long> Count(string query)
    {
        await using var connection = await Open();
        await using var command = new NpgsqlCommand(query, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task<(string Table, string Text)[]> Tables()
    {
        await using var connection = await Open();
        var names = new List<string>();
        await using (
            var command = new NpgsqlCommand(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
                connection
            )
        )
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }
        }

        var texts = new List<(string, string)>();
        foreach (var name in names)
        {
            // Bytes as text too: a serialised message in the outbox is bytes.
            await using var command = new NpgsqlCommand($"select coalesce(string_agg(t::text, E'\\n'), '') from {name} t", connection);
            var text = (string)(await command.ExecuteScalarAsync())!;
            texts.Add((name, text + Unhex(text)));
        }

        return [.. texts];
    }

    /// <summary>Rows that were overwritten, and the write-ahead log, are files too.</summary>
    public IEnumerable<(string File, string Text)> Files()
    {
        foreach (var file in Directory.EnumerateFiles(dataFolder, "*", SearchOption.AllDirectories))
        {
            using var content = new MemoryStream();
            try
            {
                // Whatever the program locks meanwhile is read too.
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                stream.CopyTo(content);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // The database, or the log, has removed something of its own meanwhile.
                continue;
            }

            yield return (file, Encoding.Latin1.GetString(content.GetBuffer(), 0, (int)content.Length));
        }
    }

    private async Task<NpgsqlConnection> Open()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>What stands as <c>\x41…</c> in a row, as the letters that it is.</summary>
    private static string Unhex(string text)
    {
        var clear = new StringBuilder();
        foreach (var part in text.Split("\\x").Skip(1))
        {
            var digits = new string([.. part.TakeWhile(char.IsAsciiHexDigit)]);
            clear.Append(Encoding.UTF8.GetString(Convert.FromHexString(digits[..(digits.Length / 2 * 2)])));
        }

        return clear.ToString();
    }
}
