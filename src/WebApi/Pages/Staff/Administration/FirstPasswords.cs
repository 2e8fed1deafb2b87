using System.Buffers.Text;
using System.Text.Json;
using Ccs.Application.Ports;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>
/// Passwords that were just made, for those who made them: sealed, for a few minutes or until they are handed over. Each form has a token
/// of its own, so that one that is sent twice makes one password.
/// </summary>
public sealed class FirstPasswords(IDrafts drafts, ISecrets secrets, IHttpContextAccessor accessor)
{
    public const string Address = "/staff/administration/accounts/first-password";
    private const string Cookie = "first-password";
    private const int TokenBytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>For the hidden field of a form.</summary>
    public string NewToken() => Base64Url.EncodeToString(secrets.RandomBytes(TokenBytes));

    /// <param name="token">Of the form that made it.</param>
    /// <param name="made">With who made it.</param>
    /// <param name="cancellation">Of the call.</param>
    public Task Keep(string token, FirstPassword made, CancellationToken cancellation)
    {
        var kept = JsonSerializer.Serialize(made);
        return drafts.Write(token, _ => kept, Lifetime, cancellation);
    }

    /// <summary>Whether this form has made one.</summary>
    public async Task<bool> HasMade(string? token, string by, CancellationToken cancellation) =>
        await Of(token, by, cancellation) is not null;

    /// <summary>The browser that calls may see it.</summary>
    public void Show(string token) => HostCookie.Set(Http, Cookie, token, Lifetime);

    /// <returns>Null where its time is over, it was handed over, or it is somebody else's.</returns>
    public Task<FirstPassword?> Shown(string by, CancellationToken cancellation) => Of(HostCookie.Read(Http, Cookie), by, cancellation);

    public async Task Forget(CancellationToken cancellation)
    {
        if (HostCookie.Read(Http, Cookie) is { Length: > 0 } token)
        {
            await drafts.Remove(token, cancellation);
            HostCookie.Remove(Http, Cookie);
        }
    }

    private async Task<FirstPassword?> Of(string? token, string by, CancellationToken cancellation) =>
        !string.IsNullOrEmpty(token)
        && await drafts.Read(token, cancellation) is { } kept
        && JsonSerializer.Deserialize<FirstPassword>(kept) is { } made
        && made.By == by
            ? made
            : null;
}

/// <param name="AccountId">Whose.</param>
/// <param name="UserName">For signing in.</param>
/// <param name="Password">Shown to who made it alone.</param>
/// <param name="Texts">The beginning of the keys of the form that made it.</param>
/// <param name="By">The account of who made it.</param>
public sealed record FirstPassword(Guid AccountId, string UserName, string Password, string Texts, string By);
