using System.Net;
using System.Net.Http.Json;

namespace Ccs.Benchmarks;

/// <summary>Signs demo staff in.</summary>
internal static class StaffCookie
{
    private const int Tries = 10;

    /// <summary>With the session, and what else the browser would keep. Whatever this client asks from here on is asked by them.</summary>
    public static async Task SignIn(this HttpClient http, string userName, string password)
    {
        http.DefaultRequestHeaders.Remove("Cookie");
        var staff = new
        {
            userName,
            password,
            cookie = true,
        };
        var answer = await http.PostAsJsonAsync("/api/v1/sessions", staff);

        // A cold program on a busy machine asks for patience.
        for (var tried = 1; answer.StatusCode == HttpStatusCode.ServiceUnavailable && tried < Tries; tried++)
        {
            answer.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(tried));
            answer = await http.PostAsJsonAsync("/api/v1/sessions", staff);
        }

        answer.EnsureSuccessStatusCode();
        http.DefaultRequestHeaders.Add(
            "Cookie",
            string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]))
        );
        answer.Dispose();
    }
}
