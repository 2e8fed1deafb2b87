using System.Globalization;
using System.Text;

namespace Ccs.WebApi.Tests.Edge;

/// <summary>
/// Makes up calls from the OpenAPI document: mostly what the schema asks for with one thing or another wrong, sometimes nothing like it.
/// The same seed makes up the same calls.
/// </summary>
internal sealed class CallGenerator(JsonNode document, IReadOnlyList<string> pages, IReadOnlyList<string> known, int seed)
{
    private static readonly string[] Verbs = ["get", "post", "put", "delete", "patch"];

    /// <summary>These would end the sessions that the calls are made with.</summary>
    private static readonly string[] Ends = ["SignOut", "RevokeOtherSessions", "ChangePassword"];

    private static readonly string[] Types =
    [
        "application/json",
        "application/json; charset=\"utf-8\"",
        "application/json;charset=utf-16",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset",
        "*/*",
    ];

    private readonly Random _random = new(seed);
    private readonly OddHeaders _headers = new(seed);
    private readonly Values _values = new(known, seed);

    private readonly (string Path, string Verb, JsonNode Operation)[] _operations =
    [
        .. document["paths"]!
            .AsObject()
            .SelectMany(path =>
                path.Value!.AsObject().Where(item => Verbs.Contains(item.Key)).Select(item => (path.Key, item.Key, item.Value!))
            )
            .Where(call => !Ends.Contains(call.Item3["operationId"]!.GetValue<string>())),
    ];

    /// <summary>Somebody's next call; a page every fifth time.</summary>
    public HttpRequestMessage Next()
    {
        if (_random.Next(5) == 0)
        {
            return Page();
        }

        var (path, verb, operation) = _random.GetItems(_operations, 1)[0];
        var query = new List<string>();
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var name = parameter!["name"]!.GetValue<string>();
            var value = _values.Of(Resolve(parameter["schema"]), name);
            switch (parameter["in"]!.GetValue<string>())
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
                    break;
                case "query" when _random.Next(2) == 0:
                    query.Add($"{name}={Uri.EscapeDataString(value)}");
                    break;
            }
        }

        var address = query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        var call = new HttpRequestMessage(
            _random.Next(50) == 0 ? new HttpMethod("TRACE") : new HttpMethod(verb.ToUpperInvariant()),
            address
        );
        if (operation["requestBody"] is { } body)
        {
            Fill(call, Resolve(body["content"]?["application/json"]?["schema"]));
        }

        _headers.Decorate(call);
        return call;
    }

    private HttpRequestMessage Page()
    {
        var path = _random.GetItems([.. pages], 1)[0];
        while (path.IndexOf('{') is >= 0 and var start)
        {
            var end = path.IndexOf('}', start);
            path = path[..start] + Uri.EscapeDataString(_values.Of(null, path[(start + 1)..end])) + path[(end + 1)..];
        }

        string[] names =
        [
            "filedFrom",
            "filedTo",
            "answeredFrom",
            "q",
            "cursor",
            "status",
            "returnUrl",
            "handler",
            "result",
            "take",
            "year",
            "id",
        ];
        var query = string.Join('&', Enumerable.Range(0, _random.Next(4)).Select(_ => $"{_random.GetItems(names, 1)[0]}={Word()}"));
        var call = new HttpRequestMessage(_random.Next(4) == 0 ? HttpMethod.Post : HttpMethod.Get, $"/en{path}?{query}");
        if (call.Method == HttpMethod.Post)
        {
            call.Content = new StringContent(
                $"a={Word()}&__RequestVerificationToken={Word()}",
                Encoding.UTF8,
                "application/x-www-form-urlencoded"
            );
        }

        _headers.Decorate(call);
        return call;

        string Word() => Uri.EscapeDataString(_values.Of(null, "word"));
    }

    private void Fill(HttpRequestMessage call, JsonNode? schema)
    {
        var text = _random.Next(20) switch
        {
            0 => string.Empty,
            1 => "[{}]",
            2 => new string('[', 300),
            3 => "{\"a\":1,\"a\":2}",
            _ => Json(schema, 0)?.ToJsonString() ?? "null",
        };
        if (_random.Next(20) == 0)
        {
            text = text[..(text.Length / 2)];
        }

        call.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        var type = _random.Next(8) == 0 ? _random.GetItems(Types, 1)[0] : Types[0];
        call.Content.Headers.TryAddWithoutValidation("Content-Type", type);
    }

    /// <summary>What the schema asks for; now and then something else.</summary>
    private JsonNode? Json(JsonNode? schema, int depth)
    {
        schema = Resolve(schema);
        if (_random.Next(25) == 0)
        {
            return _values.Wrong();
        }

        if (schema?["properties"] is JsonObject properties && depth < 5)
        {
            return new JsonObject(
                properties
                    .Where(_ => _random.Next(12) > 0)
                    .Select(property => KeyValuePair.Create(property.Key, JsonOf(property.Key, property.Value, depth)))
            );
        }

        return schema?["items"] is { } items && depth < 5
            ? new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Json(items, depth + 1))])
            : null;
    }

    private JsonNode? JsonOf(string name, JsonNode? schema, int depth)
    {
        schema = Resolve(schema);
        return Is(schema, "boolean") ? _random.Next(2) == 0
            : Is(schema, "integer")
                ? int.TryParse(_values.Of(schema, name), CultureInfo.InvariantCulture, out var number) ? number
                    : 3
            : Is(schema, "string") ? _values.Of(schema, name)
            : Json(schema, depth + 1);
    }

    private static bool Is(JsonNode? schema, string type) =>
        schema?["type"] is JsonArray several
            ? several.Any(one => one!.GetValue<string>() == type)
            : schema?["type"] is JsonValue one && one.GetValue<string>() == type;

    private JsonNode? Resolve(JsonNode? schema) =>
        schema?["$ref"]?.GetValue<string>() is { } reference
            ? document["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]
        : schema?["oneOf"] is JsonArray several ? Resolve(several.FirstOrDefault(one => one!["type"]?.ToString() != "null"))
        : schema;
}
