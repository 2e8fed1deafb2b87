namespace Ccs.WebApi.Tests.Hosting;

/// <summary>What a proxy passes on of somebody who guesses codes: a call that is limited, and quickly answered.</summary>
internal static class Knocks
{
    private const string Door = "/api/v1/complaints/01a00000-0000-7000-8000-000000000000/verification";
    private const int EnoughForAnyLimit = 1_500;

    /// <summary>Knocks until it is refused, each time from an address of its own.</summary>
    public static async Task<Answer> UntilRefused(Api api, Func<int, string> forwardedFor)
    {
        for (var i = 0; i < EnoughForAnyLimit; i++)
        {
            var answer = await Try(api, forwardedFor(i));
            if (answer.Status != HttpStatusCode.Conflict)
            {
                return answer;
            }
        }

        return await Try(api, forwardedFor(EnoughForAnyLimit));
    }

    public static Task<Answer> Try(Api api, string forwardedFor) =>
        api.Post(Door, new { code = "000000" }, ("X-Forwarded-For", forwardedFor), ("X-Forwarded-Proto", "https"));

    /// <returns>How long a browser shall come encrypted only; null where it is not told so.</returns>
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
