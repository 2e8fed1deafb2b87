using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Ccs.WebApi.Tests.Support;

/// <summary>A client that knows no more than the contract: addresses, JSON, headers.</summary>
public sealed partial class Api : IDisposable
{
    // One pool of connections for all clients; none keeps cookies.
    private static readonly SocketsHttpHandler Connections = new() { UseCookies = false };

    private static readonly ConcurrentDictionary<string, string> FilingTokens = new(StringComparer.Ordinal);

    private readonly HttpClient _http;
    private readonly string _language;

    /// <param name="address">Of the program.</param>
    /// <param name="language">That is asked for.</param>
    /// <param name="token">Of a session.</param>
    /// <param name="from">An address of this machine to call from; none where any will do.</param>
    public Api(Uri address, string language = "en", string? token = null, IPAddress? from = null)
    {
        _language = language;
        _http = new HttpClient(from is null ? Connections : From(from), disposeHandler: from is not null)
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60),
        };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        if (token is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    public HttpClient Http => _http;

    public Api WithToken(string token) => new(_http.BaseAddress!, _language, token);

    public Api In(string language) => new(_http.BaseAddress!, language);

    public async Task<Answer> Get(string path) => await Answer.Of(await _http.GetAsync(path));

    public async Task<Answer> Post(string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body ?? new { }) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await Answer.Of(await _http.SendAsync(request));
        if (answer.Status == HttpStatusCode.Created && path == "/api/v1/complaints")
        {
            FilingTokens[answer.Text("complaintId")] = answer.Text("filingToken");
        }

        return answer;
    }

    /// <summary>Whoever filed it, with the filing token of that answer; of a complaint that nobody filed, with a made-up one.</summary>
    public Api AsFiler(string complaintId) => WithToken(FilingTokens.GetValueOrDefault(complaintId, "ccs_f_made-up"));

    /// <summary>A member of the demo staff at work.</summary>
    public async Task<Api> As(string userName) => WithToken(await SharedSessions.Of(this, userName));

    /// <summary>The same, in a session that no other test has.</summary>
    public async Task<Api> SignedInAs(string userName) => WithToken(await SharedSessions.New(this, userName));

    /// <summary>The day of the program's own clock, which tests move.</summary>
    public async Task<DateOnly> Today() =>
        DateOnly.FromDateTime(DateTimeOffset.Parse((await Get("/dev/clock")).Text("now"), null).UtcDateTime);

    /// <summary>A decision on the case as it stands now.</summary>
    public async Task<Answer> Decide(string complaintId, string decision, object body)
    {
        var seen = (await Get($"/api/v1/cases/{complaintId}")).ShouldBe(HttpStatusCode.OK);
        return await Post($"/api/v1/cases/{complaintId}/{decision}", body, ("If-Match", seen.ETag));
    }

    public async Task<Answer> Upload(string fileName, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", fileName } };
        return await Answer.Of(await _http.PostAsync("/api/v1/uploads", form));
    }

    /// <summary>Waits for a message to this contact.</summary>
    public async Task<string> Message(string contact, Func<string, bool>? like = null)
    {
        string? found = null;
        await Eventually.Holds(
            async () => (found = (await Messages(contact)).FirstOrDefault(like ?? (_ => true))) is not null,
            $"a message to {contact}"
        );
        return found!;
    }

    public async Task<string[]> Messages(string contact) =>
        [
            .. (await Get($"/dev/mailbox.json?to={Uri.EscapeDataString(contact)}"))
                .Json.AsArray()
                .Select(item => item!["body"]!.GetValue<string>()),
        ];

    /// <summary>The newest verification code sent to this contact, other than in the messages that it had before.</summary>
    public async Task<string> VerificationCode(string contact, params string[] before) =>
        SixDigits().Match(await Message(contact, body => SixDigits().IsMatch(body) && !before.Contains(body))).Value;

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler From(IPAddress address) =>
        new()
        {
            UseCookies = false,
            ConnectCallback = async (call, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(address, 0));
                await socket.ConnectAsync(call.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();
}
