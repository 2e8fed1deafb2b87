using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Ccs.Benchmarks;

/// <summary>
/// A complaint from its filing to its end, as the world goes through it: filed, verified by the code that came as a message, opened and
/// answered by an officer, opened and accepted by the citizen. Six calls and what they lead to.
/// </summary>
internal sealed class Lifecycles(HttpClient http, Citizens citizens, Mailbox mailbox, string password)
{
    private static readonly object Answer = new
    {
        outcome = "upheld",
        text = "The connection was forgotten; it is made tomorrow.",
        remedy = "Connection on 25 November.",
        rootCause = "process",
        uploadIds = Array.Empty<string>(),
    };

    private string? _officer;

    public async Task<Calls> For(TimeSpan time)
    {
        _officer ??= await SignIn();
        return await mailbox.While(() => Callers.For(time, One));
    }

    private async Task<bool> One()
    {
        var contact = citizens.NewContact();
        var message = mailbox.CodeFor(contact);
        return await citizens.File(contact) is { } complaint
            && await citizens.Verify(complaint, await message) is { } code
            && await Decide(complaint)
            && await citizens.Open(contact, code) is { } token
            && await citizens.Accept(token);
    }

    private async Task<bool> Decide(string complaint)
    {
        using var look = As(HttpMethod.Get, $"/api/v1/cases/{complaint}");
        using var seen = await http.SendAsync(look);
        if (!seen.IsSuccessStatusCode)
        {
            return false;
        }

        using var decide = As(HttpMethod.Post, $"/api/v1/cases/{complaint}/answer");
        decide.Content = JsonContent.Create(Answer);
        decide.Headers.IfMatch.Add(seen.Headers.ETag!);
        using var decided = await http.SendAsync(decide);
        return decided.IsSuccessStatusCode;
    }

    private HttpRequestMessage As(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _officer);
        return request;
    }

    private async Task<string> SignIn()
    {
        using var answer = await http.PostAsJsonAsync("/api/v1/sessions", new { userName = "officer.electricity", password });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["token"]!.GetValue<string>();
    }
}
