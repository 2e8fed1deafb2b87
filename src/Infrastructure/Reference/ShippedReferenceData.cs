using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;
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
            .. Rows("questions", r => QuestionOf(r, now)),
        ];

    public IReadOnlyList<AnswerTemplateSet> ReadTexts(DateTimeOffset now) =>
        Rows(
            "answer-templates",
            r => new AnswerTemplateSet(now, r.GetString("id"), AgencyId: null, NamesOf(r, "title"), NamesOf(r, "text"))
            {
                For = Enum.Parse<TemplateUse>(r.GetString("use"), ignoreCase: true),
            }
        );

    private static KindQuestionSet QuestionOf(CsvReader row, DateTimeOffset now) =>
        new(
            now,
            row.GetString("id"),
            1,
            Optional(row.GetString("service_id")),
            Optional(row.GetString("category_id")),
            Number(row.GetString("place")),
            Enum.Parse<AnswerKind>(row.GetString("kind"), ignoreCase: true),
            NamesOf(row, "text"),
            NamesOf(row, "why"),
            [
                .. Parts(row, "choices_id")
                    .Zip(Parts(row, "choices_en"), Parts(row, "choices_ckb"))
                    .Zip(Parts(row, "choices_ar"))
                    .Select(one => new QuestionChoice(one.First.First, new Names(one.First.Second, one.First.Third, one.Second))),
            ],
            bool.Parse(row.GetString("required")),
            bool.Parse(row.GetString("identifies"))
        );

    private static List<TEvent> Rows<TEvent>(string file, Func<CsvReader, TEvent> make)
    {
        var assembly = typeof(ShippedReferenceData).Assembly;
        using var stream =
            assembly.GetManifestResourceStream($"ReferenceData.{file}.csv")
            ?? throw new InvalidOperationException($"{file}.csv is not built in.");
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default);
        var events = new List<TEvent>();
        while (csv.Read())
        {
            events.Add(make(csv));
        }

        return events;
    }

    private static Names NamesOf(CsvReader row, string what = "name") =>
        new(row.GetString($"{what}_en"), row.GetString($"{what}_ckb"), row.GetString($"{what}_ar"));

    /// <summary>What stands in one column with bars between.</summary>
    private static string[] Parts(CsvReader row, string column) =>
        row.GetString(column)?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? Optional(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
