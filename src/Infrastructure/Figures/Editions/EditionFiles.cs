using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ccs.Application.Figures.Editions;
using Ccs.Domain.Figures.Editions;
using Ccs.Infrastructure.Keys;
using CsvHelper;

namespace Ccs.Infrastructure.Figures.Editions;

/// <summary>Tables as CSV with a byte order mark, the edition as JSON, what describes them, their sums and its signature.</summary>
internal sealed class EditionFiles(EditionKey key) : IEditionFiles
{
    private const string Signature = $"{IEditionFiles.Sums}.sig";

    private static readonly CsvWriterOptions Csv = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    public string PublicKey => key.PublicKey;

    public IReadOnlyList<EditionFile> Of(Edition edition)
    {
        List<EditionFile> files = [new(IEditionFiles.Json, JsonSerializer.SerializeToUtf8Bytes(edition, EditionJson.Options))];
        var tables = EditionTables.Of(edition);
        files.AddRange(tables.Select(table => new EditionFile($"{table.Name}.csv", Text(table))));
        files.Add(new EditionFile("datapackage.json", EditionPackage.Of(edition, tables, files)));
        files.Add(new EditionFile("public-key.pem", Encoding.UTF8.GetBytes(key.PublicKey)));
        var sums = Encoding.UTF8.GetBytes(
            string.Concat(files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{Sum(file)}  {file.Name}\n"))
        );
        return [.. files, new(IEditionFiles.Sums, sums), new(Signature, key.Sign(sums))];
    }

    /// <summary>In hexadecimal.</summary>
    public static string Sum(EditionFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));

    private static byte[] Text(EditionTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Csv, leaveOpen: true))
        {
            csv.WriteHeader([.. table.Fields.Select(field => field.Name)]);
            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    csv.WriteField(Text(cell));
                }

                csv.EndRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string? Text(object? cell) =>
        cell switch
        {
            bool yes => yes ? "true" : "false",
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
        };
}
