namespace Ccs.WebApi.Tests.Support;

/// <summary>Made-up people and complaints. Every contact is new, so that no test sees another's.</summary>
public static class Some
{
    private static int _counter = Random.Shared.Next(1_000, 900_000);

    public static string Email() => $"citizen{Interlocked.Increment(ref _counter)}@example.org";

    /// <summary>As E.164; typed in it would be 0750….</summary>
    public static string Phone() => $"+96475{Interlocked.Increment(ref _counter) % 100_000_000:00000000}";

    public static string Key() => Guid.NewGuid().ToString();

    public static JsonObject Filing(string? email = null, string? phone = null) =>
        new()
        {
            ["language"] = "en",
            ["complainant"] = new JsonObject
            {
                ["fullName"] = "Shilan Karim Rasul",
                ["birthDate"] = "1990-05-01",
                ["nationality"] = "IQ",
                ["nationalNumber"] = "199012345678",
                ["governorate"] = "erbil",
                ["address"] = "Ankawa 7",
            },
            ["contact"] = new JsonObject
            {
                ["channel"] = phone is null ? "email" : "phone",
                ["email"] = phone is null ? email ?? Email() : null,
                ["phone"] = phone,
            },
            ["subject"] = new JsonObject { ["kind"] = "service", ["agencyId"] = "electricity" },
            ["category"] = "delay",
            ["remedySought"] = "The connection that I paid for.",
            ["governorate"] = "erbil",
            ["incidentDate"] = "2026-10-02",
            ["title"] = "Seven months without a connection",
            ["description"] = "I paid the fee in March and nobody has come to connect the house since then.",
            ["uploadIds"] = new JsonArray(),
            ["confidential"] = false,
            ["consent"] = true,
        };

    /// <summary>A filing with one thing changed; a path such as <c>complainant.birthDate</c>.</summary>
    public static JsonObject FilingWith(string path, JsonNode? value)
    {
        var filing = Filing();
        JsonNode parent = filing;
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            parent = parent[name]!;
        }

        parent[names[^1]] = value;
        return filing;
    }
}
