namespace Ccs.WebApi.Tests.Figures;

/// <summary>What nobody can mean, for every call of the figures: at which field it is refused, and what is sent.</summary>
internal static class BadFigureCalls
{
    /// <summary>Of what can't be read, there is no field.</summary>
    public const string Unreadable = "";

    private const string Formula = "=cmd|' /C calc'!A0";

    private static readonly string Long = new('a', 6_000);

    private static readonly string[] Days = ["2026-02-30", "0000-00-00", "10000-01-01", "2026-1-1", "yesterday", "-1", Formula, Long];

    private static readonly string[] Words = ["nothing", "0", " ", Formula, "\u202E", "a,b", Long];

    private static readonly string[] Filters =
    [
        "agency",
        "service",
        "category",
        "governorate",
        "kind",
        "language",
        "channel",
        "contactKind",
        "severity",
        "chosen",
        "format",
    ];

    /// <summary>What a report is asked for beside what all are.</summary>
    private static readonly Dictionary<string, string[]> Own = new(StringComparer.Ordinal)
    {
        ["weaknesses"] = ["by", "score", "take"],
        ["times"] = ["by"],
        ["cases"] = ["by", "term", "hits", "flow", "after", "take"],
        ["trend"] = ["measure", "by", "interval"],
        ["heat"] = ["measure", "by", "across"],
        ["funnel"] = ["measure", "by"],
        ["ageing"] = ["by"],
    };

    /// <summary>Of all reports, and what only one of them refuses.</summary>
    public static IEnumerable<(string Field, string Query)> Queries(string report) =>
        [
            .. Given(["from", "to", "known"], Days),
            .. Given([.. Filters, .. Own.GetValueOrDefault(report, [])], Words).Where(given => given != ("after", "after=0")),
            .. Filters.Append("known").Select(field => (field, $"{field}=2026-01-01&{field}=2026-02-01")),
            ("from", "from=1826-01-01&to=2026-01-01"),
            ("from", "from=0001-01-01"),
            ("from", "from=9999-12-31"),
            ("from", "from=2026-03-02&to=2026-03-01"),
            ("from", "from=2026-03-02&known=2026-03-01"),
            ("to", "to=9999-12-31"),
            ("to", "from=9999-12-01&to=9999-12-31"),
            ("to", "to=0001-01-01"),
            ("known", "known=9999-12-31"),
            ("known", "known=0001-01-01"),
            ("known", "known=2999-01-01"),
            ("colour", "colour=red"),
            ("query", "=cmd"),
            (Unreadable, "agency=a%00b"),
            (Unreadable, "%00=b"),
            .. OfOne(report),
        ];

    /// <summary>With one thing wrong in each.</summary>
    public static IEnumerable<(string Field, JsonNode? Body)> Bodies(string call) =>
        call switch
        {
            "measures" =>
            [
                .. Wrong(Measure(), "weaknessKey", ["agency:nowhere:late", "agency:electricity", "language:en:late", .. Words]),
                .. Wrong(Measure(), "from", [.. Days, "0001"]),
                .. Wrong(Measure(), "what", ["", " ", "\u200B", Long]),
                .. Wrong(Measure(), "who", ["", Long]),
            ],
            "signals/{id}/explanation" => [.. Wrong(Explanation(), "verdict", Words), .. Wrong(Explanation(), "text", ["", " ", Long])],
            "weights" =>
            [
                .. Wrong(Weights(), "reason", ["", " ", Long]),
                .. Wrong(Weights(), "weights", [], new JsonObject(), new JsonObject { [Formula] = 1 }),
                .. Wrong(Weights(), "weights.late", [], -1, 10.001, 1e300, null),
            ],
            _ =>
            [
                .. Wrong(Rehearsal(), "from", [.. Days, "0001-01-01", "9999-12-31"]),
                .. Wrong(Rehearsal(), "to", [.. Days, "0001-01-01", "9999-12-31"]),
                .. Wrong(Rehearsal("9999-12-01"), "to", ["9999-12-31"]),
                .. Wrong(Rehearsal(), "known", [.. Days, "2999-01-01"]),
                .. Wrong(Rehearsal(), "policy.agencyId", Words),
                .. Wrong(Rehearsal(), "policy.answerWorkingDays", [], 0, -1, 121, int.MaxValue, null),
                ("policy", new JsonObject()),
            ],
        };

    private static JsonObject Measure() =>
        new()
        {
            ["weaknessKey"] = "agency:electricity:late",
            ["what"] = "A second shift",
            ["who"] = "Dara Osman",
            ["from"] = "2026-12-30",
        };

    private static JsonObject Explanation() => new() { ["verdict"] = "chance", ["text"] = "Nothing was behind it." };

    private static JsonObject Weights() =>
        new()
        {
            ["weights"] = new JsonObject { ["late"] = 1 },
            ["reason"] = "As it was.",
        };

    private static JsonObject Rehearsal(string? from = null) =>
        new()
        {
            ["from"] = from,
            ["policy"] = new JsonObject { ["answerWorkingDays"] = 5 },
        };

    private static IEnumerable<(string Field, string Query)> OfOne(string report) =>
        report switch
        {
            "weaknesses" => [("by", "by=language"), ("score", "by=service&score=answering"), ("take", "take=2147483648")],
            "cases" =>
            [
                ("key", "by=agency"),
                ("key", "by=agency&key=a,b"),
                ("key", "by=agency,agency&key=a,b"),
                ("flow", "flow=electricity,agency,,centre,answered"),
                ("flow", "flow=electricity,agency,health,,answered"),
                ("flow", "flow=,agency,,,answered"),
                ("flow", "flow=electricity,agency,,,answered,"),
                ("flow", "by=agency&key=health&flow=electricity,agency,,,answered"),
                ("flow", "term=late&flow=electricity,agency,,,answered"),
                ("take", "take=201"),
                ("after", "after=9223372036854775808"),
            ],
            "trend" => [("interval", "interval=day&from=2016-01-01&to=2026-01-01")],
            "heat" => [("across", "by=category&across=category")],
            "funnel" => [("measure", "measure=filed")],
            "signals" => Given(["week"], [.. Days, "0001-01-01", "9999-12-31"]),
            _ => [],
        };

    private static IEnumerable<(string Field, string Query)> Given(string[] fields, string[] values) =>
        fields.SelectMany(field => values.Select(value => (field, $"{field}={Uri.EscapeDataString(value)}")));

    /// <param name="good">As it could be sent.</param>
    /// <param name="field">What is put in its place; of a part by a dot.</param>
    /// <param name="texts">Each of these is refused at it.</param>
    /// <param name="others">And these.</param>
    private static IEnumerable<(string Field, JsonNode? Body)> Wrong(
        JsonObject good,
        string field,
        string[] texts,
        params JsonNode?[] others
    ) =>
        texts
            .Select(text => (JsonNode?)text)
            .Concat(others)
            .Select(value =>
            {
                var body = good.DeepClone();
                var parts = field.Split('.');
                (parts.Length == 1 ? body : body[parts[0]])![parts[^1]] = value?.DeepClone();
                return (field, (JsonNode?)body);
            });
}
