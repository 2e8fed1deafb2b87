using System.Globalization;
using Ccs.Application.Complaints;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using CsvHelper;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>Who files what: made-up people and grievances in three languages.</summary>
internal sealed class DemoPeople(GovernmentDirectory directory)
{
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
    private readonly string[] _agencies =
    [
        .. directory.Agencies.Values.Where(a => !a.Retired && a.Id != "council").Select(a => a.Id).Order(StringComparer.Ordinal),
    ];
    private readonly string[] _governorates = [.. directory.Governorates.Keys.Order(StringComparer.Ordinal)];

    public FileComplaint Filing(DemoRandom random, int number, DateTimeOffset now)
    {
        var language =
            random.Chance(0.7) ? "ckb"
            : random.Chance(0.7) ? "ar"
            : "en";
        string[] tops =
        [
            .. _texts.Where(text => text.Key.Language == language).Select(text => text.Key.Category).Order(StringComparer.Ordinal),
        ];

        // Delay is what people complain of most.
        var top = random.Chance(0.35) ? "delay" : random.Of(tops);
        var governorate = random.Of(_governorates);
        var known = directory.Governorates[governorate].Names;
        var text = random.Of(_texts[(top, language)].ToArray());
        var agency =
            random.Chance(0.15) ? null
            : random.Chance(0.3) ? "electricity"
            : random.Of(_agencies);
        string[] services =
        [
            .. directory.Services.Values.Where(s => s.AgencyId == agency && !s.Retired).Select(s => s.Id).Order(StringComparer.Ordinal),
        ];
        var about = top is "misconduct" or "bribery" && agency is not null && random.Chance(0.4);
        string[] subcategories =
        [
            top,
            .. directory.Categories.Values.Where(c => c.ParentId == top).Select(c => c.Id).Order(StringComparer.Ordinal),
        ];
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
            Category = random.Of(subcategories),
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
