namespace Ccs.WebApi.Tests.Edge;

/// <summary>Headers for made-up calls: some that are needed, some that nobody sends.</summary>
internal sealed class OddHeaders(int seed)
{
    private static readonly string[] Matches =
    [
        "\"1\"",
        "*",
        "W/\"2\"",
        "\"3\", \"4-gzip\"",
        "\"",
        "\"-1\"",
        "7",
        "\"99999999999999999999\"",
    ];

    private static readonly (string Name, string[] Values)[] Headers =
    [
        ("Accept", ["text/csv", "*/*", "application/json;q=x", "\"", "text/html"]),
        ("Accept-Language", ["ar", "en;q=2", "ckb-IQ,*;q=0.1", ";;;", "x-klingon"]),
        ("If-None-Match", ["*", "\"a\"", "W/"]),
        ("Idempotency-Key", ["k", "\u0001", new('k', 300), "é"]),
        ("traceparent", ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "00-zz"]),
        ("Cookie", ["__Host-ccs-draft=a", "__Host-ccs-staff=b; __Host-ccs-language=xx", "=;=;", "__Host-ccs-kept=%FF"]),
        ("Range", ["bytes=0-1", "bytes=9999999999999999999-"]),
        ("Content-Encoding", ["gzip", "nothing"]),
        ("X-Forwarded-For", ["999.1.1.1", "::1"]),
        ("Expect", ["nothing"]),
    ];

    private readonly Random _random = new(seed ^ 0xADD5);

    public void Decorate(HttpRequestMessage call)
    {
        if (_random.Next(4) > 0)
        {
            call.Headers.TryAddWithoutValidation("If-Match", _random.GetItems(Matches, 1)[0]);
        }

        if (_random.Next(3) == 0)
        {
            var (name, values) = _random.GetItems(Headers, 1)[0];
            call.Headers.TryAddWithoutValidation(name, _random.GetItems(values, 1)[0]);
        }
    }
}
