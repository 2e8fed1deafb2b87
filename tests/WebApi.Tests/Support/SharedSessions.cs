using System.Collections.Concurrent;

namespace Ccs.WebApi.Tests.Support;

/// <summary>
/// One session of each of the demo staff for all tests of a program: a password takes a tenth of a second to check, on purpose. A test of
/// sessions themselves signs in for itself.
/// </summary>
public static class SharedSessions
{
    private static readonly ConcurrentDictionary<(Uri Program, string UserName), string> Tokens = new();

    /// <returns>Its token. One that ended meanwhile, by a test or by the clock, is made anew.</returns>
    public static async Task<string> Of(Api api, string userName)
    {
        var program = api.Http.BaseAddress!;
        if (Tokens.TryGetValue((program, userName), out var token) && await IsGood(api, token))
        {
            return token;
        }

        return Tokens[(program, userName)] = await New(api, userName);
    }

    /// <returns>The token of a session that nobody else has.</returns>
    public static async Task<string> New(Api api, string userName)
    {
        var session = await api.Post("/api/v1/sessions", new { userName, password = CcsFixture.Password });
        return session.ShouldBe(HttpStatusCode.Created).Text("token");
    }

    private static async Task<bool> IsGood(Api api, string token) =>
        (await api.WithToken(token).Get("/api/v1/sessions/current")).Status == HttpStatusCode.OK;
}
