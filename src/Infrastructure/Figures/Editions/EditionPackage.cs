using System.Text.Json;
using Ccs.Application.Figures.Editions;
using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Infrastructure.Figures.Editions;

/// <summary><c>datapackage.json</c>: what the files are, for people and programs (Frictionless Tabular Data Package, version 1).</summary>
internal static class EditionPackage
{
    private const string Publisher = "Diwan of the Council of Ministers, Kurdistan Region";

    public static byte[] Of(Edition edition, IReadOnlyList<EditionTable> tables, IReadOnlyList<EditionFile> files) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                profile = "tabular-data-package",
                name = $"ccs-{edition.Id}",
                title = $"Complaints about government and how they were answered, edition {edition.Id}",
                description = "Counts of complaints to the government of the Kurdistan Region. 0 is 0, 1 to 7 are told as a band (1-7), "
                    + "others are rounded to five; sums are made of what is shown, a band counting 4. No person is in it, and an "
                    + "edition never changes.",
                version = edition.Id,
                created = $"{edition.PublishedOn:yyyy-MM-dd}",
                known = $"{edition.Known:yyyy-MM-dd}",
                definition = edition.Definition,
                licenses = new[]
                {
                    new
                    {
                        name = "CC-BY-4.0",
                        path = "https://creativecommons.org/licenses/by/4.0/",
                        title = "Creative Commons Attribution 4.0 International",
                    },
                },
                sources = new[] { new { title = "Citizen Complaint System (CCS): the events of complaints" } },
                contributors = new[] { new { title = Publisher, role = "publisher" } },
                resources = tables.Select(table => Resource(table, files.Single(file => file.Name == $"{table.Name}.csv"))).ToArray(),
            },
            EditionJson.Options
        );

    private static object Resource(EditionTable table, EditionFile file) =>
        new
        {
            profile = "tabular-data-resource",
            name = table.Name,
            path = file.Name,
            title = table.Title,
            format = "csv",
            mediatype = "text/csv",
            encoding = "utf-8",
            bytes = file.Content.Length,
            hash = $"sha256:{EditionFiles.Sum(file)}",
            schema = new
            {
                fields = table
                    .Fields.Select(field => new
                    {
                        name = field.Name,
                        type = field.Type,
                        description = field.Says,
                    })
                    .ToArray(),
                missingValues = new[] { string.Empty, PublishedCell.Of(PublishedCell.Lowest).ToString() },
                primaryKey = table.Key,
            },
        };
}
