using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using Ccs.WebApi.Http.Limits;

namespace Ccs.WebApi.Site.Filing;

/// <summary>The draft of the browser that calls: a cookie with a random token, and the answers on the server, sealed.</summary>
public sealed class FilingDrafts(IDrafts drafts, ISecrets secrets, CallLimiter limiter, IHttpContextAccessor accessor)
{
    internal const string Cookie = "draft";

    /// <summary>All fields at their longest together have 15,000; somebody may type more than that, and is told. Characters.</summary>
    private const int Longest = 40_000;

    private const int TokenBytes = 32;

    // Letters as letters: the longest description in Kurdish is not six times as long as in English.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Longer than any draft, so that whoever comes back too late is told that it is gone.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    private HttpContext Http => accessor.HttpContext!;

    private string? Token => HostCookie.Read(Http, Cookie) is { Length: > 0 } token ? token : null;

    /// <summary>This browser began one, whether it is still there or not.</summary>
    public bool WasBegun => Token is not null;

    /// <returns>Null where none was begun, or it is gone.</returns>
    public async Task<FilingDraft?> Read(CancellationToken cancellation) =>
        Token is { } token ? Parse(await drafts.Read(token, cancellation)) : null;

    /// <summary>Begins another, under a token that nobody had before; what was there is forgotten.</summary>
    /// <param name="first">Its first answers; too long, they are not kept.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <exception cref="TooManyException">Too many are begun, or there is no room for more.</exception>
    public Task<FilingDraft> Begin(Func<FilingDraft, FilingDraft> first, CancellationToken cancellation) =>
        Http.AfterTurn(turn => limiter.Demand(Http, RateLimits.Begin, turn), budget => BeginNow(first, budget), cancellation);

    private async Task<FilingDraft> BeginNow(Func<FilingDraft, FilingDraft> first, CancellationToken cancellation)
    {
        if (Token is { } old)
        {
            await drafts.Remove(old, cancellation);
        }

        var token = Base64Url.EncodeToString(secrets.RandomBytes(TokenBytes));
        var empty = new FilingDraft { Key = secrets.NewId().ToString() };
        var draft = first(empty) is var filled && Fits(filled) ? filled : empty;
        await drafts.Write(token, _ => Written(draft), FilingDraft.Lifetime, cancellation);
        HostCookie.Set(Http, Cookie, token, Remembered);
        return draft;
    }

    /// <summary>Whether it is kept: nobody's answers are longer.</summary>
    public static bool Fits(FilingDraft draft) => Written(draft).Length <= Longest;

    /// <summary>Changes what is there now; see <see cref="IDrafts.Write"/>. What would not fit stays as it was.</summary>
    /// <returns>Null where there is none to change.</returns>
    public async Task<FilingDraft?> Change(Func<FilingDraft, FilingDraft> change, TimeSpan lifetime, CancellationToken cancellation) =>
        Token is { } token
            ? Parse(
                await drafts.Write(
                    token,
                    json => Parse(json) is { } draft && change(draft) is var changed && Fits(changed) ? Written(changed) : null,
                    lifetime,
                    cancellation
                )
            )
            : null;

    public async Task Forget(CancellationToken cancellation)
    {
        if (Token is { } token)
        {
            await drafts.Remove(token, cancellation);
            HostCookie.Remove(Http, Cookie);
        }
    }

    private static string Written(FilingDraft draft) => JsonSerializer.Serialize(draft, Json);

    private static FilingDraft? Parse(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<FilingDraft>(json);
        }
        catch (JsonException)
        {
            // Written by another version of the program: as good as gone.
            return null;
        }
    }
}
