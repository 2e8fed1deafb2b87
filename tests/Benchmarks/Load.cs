using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ccs.Benchmarks;

/// <param name="PerSecond">Answers of success.</param>
/// <param name="Median">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Failed">Answers of any other kind.</param>
internal sealed record Measured(double PerSecond, double Median, double P99, int Failed);

/// <summary>Callers that know the HTTP contract alone, each on a connection of its own,
/// each waiting for its answer before it asks again.</summary>
internal sealed partial class Load(Uri address) : IDisposable
{
    public const int Connections = 16;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = address };
    private int _number;
    private string? _token;

    public Task<Measured> Filings(TimeSpan time) => Repeat(() => File(Interlocked.Increment(ref _number)), Until(time));

    public async Task<Measured> Tracking(TimeSpan time)
    {
        _token ??= await Token();
        return await Repeat(Track, Until(time));
    }

    public async Task Hour(int filings, int reads)
    {
        _token ??= await Token();
        var (filed, read) = (0, 0);
        await Repeat(() => File(Interlocked.Increment(ref _number)), () => Interlocked.Increment(ref filed) <= filings);
        await Repeat(Track, () => Interlocked.Increment(ref read) <= reads);
    }

    /// <summary>Until no message is on its way any more.</summary>
    public async Task Settle()
    {
        while ((await _http.GetFromJsonAsync<JsonNode>("/health/ready"))!["checks"]!["outbox"]!["data"]!["waiting"]!.GetValue<int>() > 0)
        {
            await Task.Delay(100);
        }
    }

    public void Dispose() => _http.Dispose();

    private static Func<bool> Until(TimeSpan time)
    {
        var since = Stopwatch.GetTimestamp();
        return () => Stopwatch.GetElapsedTime(since) < time;
    }

    private static async Task<Measured> Repeat(Func<Task<HttpResponseMessage>> call, Func<bool> again)
    {
        var times = new ConcurrentBag<double>();
        var failed = 0;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (again())
                        {
                            var since = Stopwatch.GetTimestamp();
                            using var answer = await call();
                            if (answer.IsSuccessStatusCode)
                            {
                                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                            }
                            else
                            {
                                Interlocked.Increment(ref failed);
                            }
                        }
                    })
                )
        );
        var sorted = times.Order().ToArray();
        return new Measured(
            sorted.Length / Stopwatch.GetElapsedTime(start).TotalSeconds,
            sorted[sorted.Length / 2],
            sorted[sorted.Length * 99 / 100],
            failed
        );
    }

    private async Task<HttpResponseMessage> File(int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/complaints")
        {
            Content = JsonContent.Create(Filing($"load{number}@example.org")),
        };
        request.Headers.Add("Idempotency-Key", $"load-{number}-{Environment.ProcessId}");
        return await _http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> Track()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tracking");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await _http.SendAsync(request);
    }

    private async Task<string> Token()
    {
        const string Contact = "tracked@example.org";
        using var filed = await _http.PostAsJsonAsync("/api/v1/complaints", Filing(Contact));
        var id = (await filed.Content.ReadFromJsonAsync<JsonNode>())!["complaintId"]!.GetValue<string>();
        string? code = null;
        while (code is null)
        {
            var mails = (await _http.GetFromJsonAsync<JsonNode>("/dev/mailbox.json"))!.AsArray();
            code = mails.FirstOrDefault(mail => mail!["to"]!.GetValue<string>() == Contact) is { } mail
                ? SixDigits().Match(mail["body"]!.GetValue<string>()).Value
                : null;
        }

        using var verified = await _http.PostAsJsonAsync($"/api/v1/complaints/{id}/verification", new { code });
        var complaintCode = (await verified.Content.ReadFromJsonAsync<JsonNode>())!["complaintCode"]!.GetValue<string>();
        using var opened = await _http.PostAsJsonAsync("/api/v1/tracking", new { contact = Contact, complaintCode });
        return (await opened.Content.ReadFromJsonAsync<JsonNode>())!["token"]!.GetValue<string>();
    }

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

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();
}
