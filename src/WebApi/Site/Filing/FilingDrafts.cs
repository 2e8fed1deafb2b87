using System.Buffers.Text;
using System.Text.Json;
using Ccs.Application.Ports;

namespace Ccs.WebApi.Site.Filing;

/// <summary>The draft of the browser that calls: a cookie with a random token, and the answers on the server, sealed.</summary>
public sealed class FilingDrafts(IDrafts drafts, ISecrets secrets, IHttpContextAccessor accessor)
{
    private const string Cookie = "draft";
    private const int TokenBytes = 32;

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
    /// <param name="first">Its first answers.</param>
    /// <param name="cancellation">Of the call.</param>
    public async Task<FilingDraft> Begin(Func<FilingDraft, FilingDraft> first, CancellationToken cancellation)
    {
        if (Token is { } old)
        {
            await drafts.Remove(old, cancellation);
        }

        var token = Base64Url.EncodeToString(secrets.RandomBytes(TokenBytes));
        var draft = first(new FilingDraft { Key = secrets.NewId().ToString() });
        await drafts.Write(token, _ => JsonSerializer.Serialize(draft), FilingDraft.Lifetime, cancellation);
        HostCookie.Set(Http, Cookie, token, Remembered);
        return draft;
    }

    /// <summary>Changes what is there now; see <see cref="IDrafts.Write"/>.</summary>
    /// <returns>Null where there is none to change.</returns>
    public async Task<FilingDraft?> Change(Func<FilingDraft, FilingDraft> change, TimeSpan lifetime, CancellationToken cancellation) =>
        Token is { } token
            ? Parse(
                await drafts.Write(
                    token,
                    json => Parse(json) is { } draft ? JsonSerializer.Serialize(change(draft)) : null,
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
