using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using CsvHelper;

namespace Ccs.Infrastructure.Reference;

/// <summary>The CSV files that are built into the program.</summary>
internal sealed class ShippedReferenceData : IShippedReferenceData
{
    public IReadOnlyList<IDirectoryEvent> Read(DateTimeOffset now) =>
        [
            .. Rows(
                "agencies",
                r => new AgencyRegistered(now, r.GetString("id"), Optional(r.GetString("parent_id")), r.GetString("kind"), NamesOf(r))
            ),
            .. Rows("services", r => new ServiceRegistered(now, r.GetString("id"), r.GetString("agency_id"), NamesOf(r))),
            .. Rows("categories", r => new CategoryRegistered(now, r.GetString("id"), Optional(r.GetString("parent_id")), NamesOf(r))),
            .. Rows(
                "governorates",
                r => new GovernorateRegistered(now, r.GetString("id"), bool.Parse(r.GetString("in_region")), NamesOf(r))
            ),
            .. Rows("holidays", r => new YearlyHolidayKept(now, Number(r.GetString("month")), Number(r.GetString("day")), NamesOf(r))),
            .. Rows(
                "policies",
                r => new PolicySet(
                    now,
                    r.GetString("id"),
                    Number(r.GetString("version")),
                    Optional(r.GetString("agency_id")),
                    Optional(r.GetString("category_id")),
                    Number(r.GetString("answer_working_days")),
                    DateOnly.ParseExact(r.GetString("effective_from"), "yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
            ),
        ];

    private static List<IDirectoryEvent> Rows(string file, Func<CsvReader, IDirectoryEvent> make)
    {
        var assembly = typeof(ShippedReferenceData).Assembly;
        using var stream =
            assembly.GetManifestResourceStream($"ReferenceData.{file}.csv")
            ?? throw new InvalidOperationException($"{file}.csv is not built in.");
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default);
        var events = new List<IDirectoryEvent>();
        while (csv.Read())
        {
            events.Add(make(csv));
        }

        return events;
    }

    private static Names NamesOf(CsvReader row) => new(row.GetString("name_en"), row.GetString("name_ckb"), row.GetString("name_ar"));

    private static string? Optional(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
