using System.Globalization;

namespace Ccs.WebApi.Tests.Edge;

/// <summary>Values for fields: of the right kind by their names, at the ends of their kind, or of none.</summary>
internal sealed class Values(IReadOnlyList<string> known, int seed)
{
    private static readonly string[] Odd =
    [
        string.Empty,
        " ",
        "\0",
        "a\0b",
        "\uFFFF",
        "\u202E\u200B",
        "😀",
        "ێ",
        "٠١٢",
        "'; drop table x; --",
        "%",
        "%00",
        "../../etc/passwd",
        "a\r\nb: c",
        "<script>",
        "${jndi}",
        "{{7*7}}",
        "null",
        "-1",
        "0",
        "2147483648",
        "99999999999999999999",
        "1e400",
        "NaN",
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999+00:00",
        "00000000-0000-0000-0000-000000000000",
        "k1.AAAA",
        ".",
        "//host",
        "/\\host",
        "a@b.c",
        "+964",
        new('a', 5_000),
    ];

    private static readonly Dictionary<string, string[]> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["language"] = ["en", "ar", "ckb"],
        ["spoken"] = ["en"],
        ["kind"] = ["service", "person", "agency", "related-to", "duplicate-of", "deadline-extended"],
        ["channel"] = ["email", "phone"],
        ["email"] = ["a@example.org"],
        ["phone"] = ["07501234567"],
        ["contact"] = ["a@example.org"],
        ["nationality"] = ["IQ"],
        ["governorate"] = ["erbil"],
        ["category"] = ["delay"],
        ["categoryId"] = ["delay"],
        ["agencyId"] = ["electricity", "health"],
        ["agency"] = ["electricity", "health"],
        ["parentId"] = ["health"],
        ["successorId"] = ["health"],
        ["mail"] = ["morning"],
        ["birthDate"] = ["1990-05-01"],
        ["incidentDate"] = ["2026-10-02"],
        ["until"] = ["2027-01-04"],
        ["day"] = ["2027-03-21", "03-21"],
        ["heardAt"] = ["2026-11-20T08:00:00Z"],
        ["status"] = ["assigned", "closed"],
        ["outcome"] = ["upheld", "not-upheld"],
        ["rootCause"] = ["process"],
        ["role"] = ["officer", "analyst"],
        ["userId"] = ["officer.electricity"],
        ["userName"] = ["officer.electricity", "somebody"],
        ["code"] = ["123456"],
        ["complaintCode"] = ["CCS-0000-0000-00"],
        ["act"] = ["lock", "retirement"],
        ["decision"] = ["assignment", "note"],
    };

    private readonly Random _random = new(seed ^ 0x5EED);

    /// <summary>Mostly as its name asks for.</summary>
    public string Of(JsonNode? schema, string name)
    {
        var bare = name.Split(':')[0];
        if (_random.Next(6) == 0)
        {
            return One(Odd);
        }

        if (schema?["enum"] is JsonArray words && words.Count > 0)
        {
            return words[_random.Next(words.Count)]?.ToString() ?? string.Empty;
        }

        if (ByName.TryGetValue(bare, out var values))
        {
            return One(values);
        }

        if (bare.EndsWith("Id", StringComparison.OrdinalIgnoreCase) || schema?["format"]?.ToString() == "uuid")
        {
            return known.Count > 0 && _random.Next(3) > 0 ? known[_random.Next(known.Count)] : Guid.NewGuid().ToString();
        }

        return schema?["type"]?.ToString().Contains("integer", StringComparison.Ordinal) == true
            ? _random.Next(-2, 250).ToString(CultureInfo.InvariantCulture)
            : "Words enough for most of the fields that ask for words and not for anything else at all.";
    }

    /// <summary>Of another kind than whatever was asked for.</summary>
    public JsonNode? Wrong() =>
        _random.Next(8) switch
        {
            0 => null,
            1 => 1,
            2 => -1.5e300,
            3 => true,
            4 => new JsonArray(new JsonArray(), 1, "a"),
            5 => new JsonObject { ["a"] = new JsonObject() },
            6 => One(Odd),
            _ => new JsonArray([.. Enumerable.Range(0, 200).Select(i => (JsonNode)i)]),
        };

    private string One(string[] values) => values[_random.Next(values.Length)];
}
