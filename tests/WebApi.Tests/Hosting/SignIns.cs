namespace Ccs.WebApi.Tests.Hosting;

/// <summary>What a proxy passes on of sign-ins that fail.</summary>
internal static class SignIns
{
    /// <summary>As many as one caller is granted.</summary>
    public const int InTenMinutes = 60;

    public static async Task Fail(Api api, int count, string forwardedFor)
    {
        for (var i = 0; i < count; i++)
        {
            (await Try(api, forwardedFor)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
        }
    }

    public static Task<Answer> Try(Api api, string forwardedFor) =>
        api.Post("/api/v1/sessions", new { userName = "nobody", password = "not the password" }, ("X-Forwarded-For", forwardedFor));

    public static async Task<string?> Hsts(Api api, string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agencies") { Headers = { Host = "ccs.example.org" } };
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await api.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null;
    }
}
