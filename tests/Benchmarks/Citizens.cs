using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Ccs.Benchmarks;

/// <summary>Those who file and look, knowing the HTTP contract alone.</summary>
internal sealed class Citizens(HttpClient http)
{
    /// <summary>A database may have had others before these.</summary>
    private readonly string _these = $"{Guid.NewGuid():N}"[..8];

    private int _number;

    /// <summary>A contact that nobody has had yet.</summary>
    public string NewContact() => $"load{Interlocked.Increment(ref _number)}.{_these}@example.org";

    public async Task<bool> File() => await File(NewContact()) is not null;

    /// <returns>The complaint's id; null where it was refused.</returns>
    public async Task<string?> File(string contact)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/complaints") { Content = JsonContent.Create(Filing(contact)) };
        request.Headers.Add("Idempotency-Key", $"key-of-{contact}");
        using var answer = await http.SendAsync(request);
        return await Read(answer, "complaintId");
    }

    /// <returns>The complaint code; null where it was refused.</returns>
    public async Task<string?> Verify(string complaint, string code)
    {
        using var answer = await http.PostAsJsonAsync($"/api/v1/complaints/{complaint}/verification", new { code });
        return await Read(answer, "complaintCode");
    }

    /// <returns>The token of tracking; null where it was refused.</returns>
    public async Task<string?> Open(string contact, string complaintCode)
    {
        using var answer = await http.PostAsJsonAsync("/api/v1/tracking", new { contact, complaintCode });
        return await Read(answer, "token");
    }

    public async Task<bool> Look(string token)
    {
        using var request = Tracking(token);
        using var answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode;
    }

    /// <returns>What a look brings.</returns>
    public async Task<byte[]> See(string token)
    {
        using var request = Tracking(token);
        using var answer = await http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public async Task<bool> Accept(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tracking/acceptance")
        {
            Content = JsonContent.Create(new { }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode;
    }

    private static async Task<string?> Read(HttpResponseMessage answer, string field) =>
        answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonNode>())![field]!.GetValue<string>() : null;

    private static object Filing(string email) =>
        new
        {
            language = "en",
            complainant = new
            {
                fullName = "Shilan Karim Rasul",
                birthDate = "1990-05-01",
                nationality = "IQ",
                nationalNumber = "199012345678",
                governorate = "erbil",
            },
            contact = new { channel = "email", email },
            subject = new { kind = "service", agencyId = "electricity" },
            category = "delay",
            governorate = "erbil",
            incidentDate = "2026-10-02",
            title = "Seven months without a connection",
            description = "I paid the fee in March and nobody has come to connect the house since then. "
                + "I have been there five times, and each time I was sent away.",
            remedySought = "The connection that I paid for.",
            uploadIds = Array.Empty<string>(),
            confidential = false,
            consent = true,
        };

    private static HttpRequestMessage Tracking(string token) =>
        new(HttpMethod.Get, "/api/v1/tracking") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
}
