using System.Globalization;
using Ccs.Application.Complaints;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Commands.Demo.Planning;
using CsvHelper;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>Who files what: made-up people and grievances in three languages.</summary>
internal sealed class DemoPeople(GovernmentDirectory directory)
{
    /// <summary>"I don't know": the centre finds it.</summary>
    private const double NamesNoAgency = 0.15;

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["ckb"] =
        [
            "شیلان کەریم ڕەسوڵ",
            "هێمن عوسمان عەبدوڵڵا",
            "ژیان مستەفا قادر",
            "ڕێبوار حەمە ساڵح",
            "نەسرین ئەحمەد ڕەشید",
            "دڵشاد عەلی میرزا",
        ],
        ["ar"] = ["أحمد جاسم محمود", "زينب علي حسين", "مصطفى كريم عبد الله", "نور صباح إبراهيم", "حيدر سعد فاضل"],
        ["en"] = ["Shilan Karim Rasul", "Hemin Othman Abdulla", "Zhyan Mustafa Qadir", "Ashur Youkhana Odisho", "Maryam Hanna Yousif"],
    };

    private readonly ILookup<(string Category, string Language), (string Title, string Description)> _texts = Texts();
    private readonly Dictionary<string, string> _tops = directory.Categories.Values.ToDictionary(
        category => category.Id,
        category => category.ParentId ?? category.Id,
        StringComparer.Ordinal
    );
    private readonly ILookup<string, string> _services = directory
        .Services.Values.Where(service => !service.Retired)
        .OrderBy(service => service.Id, StringComparer.Ordinal)
        .ToLookup(service => service.AgencyId, service => service.Id, StringComparer.Ordinal);

    /// <summary>The categories, at the top, that there are texts for.</summary>
    public IReadOnlyCollection<string> Tops { get; } = [.. Texts().Select(text => text.Key.Category).Distinct(StringComparer.Ordinal)];

    public FileComplaint Filing(DemoRandom random, PlannedFiling planned)
    {
        var (number, now) = (planned.Number, planned.At);
        var language =
            random.Chance(0.7) ? "ckb"
            : random.Chance(0.7) ? "ar"
            : "en";
        var top = _tops[planned.Cell.CategoryId];
        var governorate = planned.Cell.Governorate;
        var known = directory.Governorates[governorate].Names;
        var text = random.Of(_texts[(top, language)].ToArray());
        var agency = random.Chance(NamesNoAgency) ? null : planned.Cell.AgencyId;
        string[] services = agency is null ? [] : [.. _services[agency]];
        var about = top is "misconduct" or "bribery" && agency is not null && random.Chance(0.4);
        var culture = CultureInfo.InvariantCulture;
        string Fill(string pattern) =>
            pattern
                .Replace("{months}", random.Between(2, 9).ToString(culture), StringComparison.Ordinal)
                .Replace("{amount}", (random.Between(1, 20) * 25).ToString(culture), StringComparison.Ordinal)
                .Replace(
                    "{place}",
                    language == "ckb" ? known.Ckb
                        : language == "ar" ? known.Ar
                        : known.En,
                    StringComparison.Ordinal
                );

        var byPhone = random.Chance(0.75);
        return new FileComplaint
        {
            Language = language,
            Complainant = new ComplainantInput(
                random.Of(Names[language]),
                DateOnly.FromDateTime(now.UtcDateTime).AddDays(-random.Between(19 * 366, 75 * 365)).ToString("yyyy-MM-dd", culture),
                "IQ",
                random.Chance(0.6) ? $"{random.Between(1950, 2007)}{random.Between(10_000_000, 99_999_999)}" : null,
                governorate,
                null
            ),
            Contact = byPhone
                ? new ContactInput("phone", null, $"075{random.Between(0, 9)}{(number * 37 % 10_000_000).ToString("D7", culture)}")
                : new ContactInput("email", $"citizen{number}@example.org", null),
            Subject = new SubjectInput(
                about ? "person" : "service",
                agency,
                services.Length > 0 && random.Chance(0.7) ? random.Of(services) : null,
                about ? random.Of(Names[language]) : null,
                null
            ),
            Category = planned.Cell.CategoryId,
            RemedySought = null,
            Governorate = governorate,
            IncidentDate = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-random.Between(1, 200)).ToString("yyyy-MM-dd", culture),
            Title = Fill(text.Title),
            Description = Fill(text.Description),
            UploadIds = [],
            Confidential = random.Chance(0.1),
            Consent = true,
            Channel = FilingChannel.Web,
        };
    }

    private static ILookup<(string Category, string Language), (string Title, string Description)> Texts()
    {
        using var stream = typeof(DemoPeople).Assembly.GetManifestResourceStream("demo-complaints.csv")!;
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default);
        var rows = new List<(string Category, string Language, string Title, string Description)>();
        while (csv.Read())
        {
            rows.Add((csv.GetString("category"), csv.GetString("language"), csv.GetString("title"), csv.GetString("description")));
        }

        return rows.ToLookup(row => (row.Category, row.Language), row => (row.Title, row.Description));
    }
}
