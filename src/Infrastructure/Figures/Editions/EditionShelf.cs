using System.Collections.Concurrent;
using System.Text.Json;
using Ccs.Application.Figures.Editions;
using Ccs.Domain.Figures.Editions;
using Ccs.Infrastructure.Storage;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace Ccs.Infrastructure.Figures.Editions;

/// <summary>The files of all editions. Rows are added, and the role that works in the database can't change them.</summary>
internal sealed class EditionShelf(NpgsqlDataSource database)
{
    public const string Table = $"{MartenSetup.Schema}.edition_file";

    private readonly ConcurrentDictionary<string, Edition> _read = new(StringComparer.Ordinal);

    public static Table Layout()
    {
        var table = new Table(Table);
        table.AddColumn("edition", "text").AsPrimaryKey();
        table.AddColumn("name", "text").AsPrimaryKey();
        table.AddColumn("content", "bytea").NotNull();
        return table;
    }

    public async ValueTask<Edition?> Read(string edition, CancellationToken cancellation)
    {
        if (_read.TryGetValue(edition, out var known))
        {
            return known;
        }

        if (await File(edition, IEditionFiles.Json, cancellation) is not { } file)
        {
            return null;
        }

        return _read[edition] = JsonSerializer.Deserialize<Edition>(file.Content.Span, EditionJson.Options)!;
    }

    public async Task<IReadOnlyList<string>> Names(string edition, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""select name from {Table} where edition = @edition order by name collate "C" """
        );
        command.Parameters.Add(new NpgsqlParameter("edition", edition));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> names = [];
        while (await reader.ReadAsync(cancellation))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    public async Task<EditionFile?> File(string? edition, string name, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            edition is null
                ? $"""select content from {Table} where name = @name order by edition collate "C" desc limit 1"""
                : $"select content from {Table} where edition = @edition and name = @name"
        );
        if (edition is not null)
        {
            command.Parameters.Add(new NpgsqlParameter("edition", edition));
        }

        command.Parameters.Add(new NpgsqlParameter("name", name));
        return await command.ExecuteScalarAsync(cancellation) is byte[] content ? new EditionFile(name, content) : null;
    }
}
