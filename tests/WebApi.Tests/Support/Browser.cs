namespace Ccs.WebApi.Tests.Support;

/// <summary>
/// As much of a browser as cookies need: it keeps them (the one of .NET sends no <c>Secure</c> one over plain HTTP, not even to this
/// machine, as browsers do), says where a call comes from, and follows no redirect unasked.
/// </summary>
public sealed class Browser(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    private readonly Dictionary<string, Dictionary<string, string>> _cookies = new(StringComparer.Ordinal);

    private readonly List<string> _set = [];

    public Uri Address { get; } = address;

    /// <summary>Of the host that it was made for.</summary>
    public IReadOnlyDictionary<string, string> Cookies => Jar(Address);

    /// <summary>The last line in which a cookie was set.</summary>
    public string? SetCookie => _set.LastOrDefault();

    /// <summary>Every line in which this program, and not somebody else on the way, set a cookie to a value.</summary>
    public IReadOnlyList<string> EverSet => _set;

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Answer> Post(string path, object? body = null) => Send(HttpMethod.Post, path, JsonContent.Create(body ?? new { }));

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <summary>As a script of one of our own pages does, unless the headers say otherwise.</summary>
    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = content };
        request.Headers.AcceptLanguage.ParseAdd("en");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        var jar = Jar(request.RequestUri!);
        if (jar.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", jar.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await Answer.Of(await _http.SendAsync(request));
        Keep(answer.Message, jar);
        return answer;
    }

    /// <summary>Follows a link and every redirect after it, here and elsewhere,
    /// to the first page of ours that is no step on the way.</summary>
    /// <returns>Path and query of that page.</returns>
    public async Task<string> Arrive(string path)
    {
        var answer = await Get(path);
        while (true)
        {
            answer.Message.Headers.Location.ShouldNotBeNull(answer.ToString());
            var next = new Uri(answer.Message.RequestMessage!.RequestUri!, answer.Message.Headers.Location);
            if (next.Authority == Address.Authority && next.AbsolutePath != "/staff/external/callback")
            {
                return next.PathAndQuery;
            }

            answer = await Get(next.ToString());
        }
    }

    /// <summary>With the cookie of a member of the demo staff.</summary>
    public async Task<Browser> As(string userName)
    {
        using var api = new Api(Address);
        Jar(Address)["__Host-ccs-staff"] = await SharedSessions.Of(api, userName);
        return this;
    }

    /// <summary>Signs in as a member of the demo staff; nobody else has the session.</summary>
    public async Task<Browser> SignedInAs(string userName)
    {
        (
            await Post(
                "/api/v1/sessions",
                new
                {
                    userName,
                    password = CcsFixture.Password,
                    cookie = true,
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        return this;
    }

    public void Dispose() => _http.Dispose();

    private void Keep(HttpResponseMessage message, Dictionary<string, string> jar)
    {
        foreach (var line in message.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            var (name, value) = (
                line[..line.IndexOf('=', StringComparison.Ordinal)],
                line.Split(';')[0][(line.IndexOf('=', StringComparison.Ordinal) + 1)..]
            );
            if (value.Length == 0)
            {
                jar.Remove(name);
            }
            else
            {
                jar[name] = value;
                if (ReferenceEquals(jar, Jar(Address)))
                {
                    _set.Add(line);
                }
            }
        }
    }

    private Dictionary<string, string> Jar(Uri uri)
    {
        if (!_cookies.TryGetValue(uri.Authority, out var jar))
        {
            _cookies[uri.Authority] = jar = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        return jar;
    }
}
