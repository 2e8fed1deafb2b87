using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Http.Features;

namespace Ccs.WebApi.Site.Forms;

/// <summary>
/// A form that arrives when the session is over is kept, sealed, until its author is in again in the same browser. Each form says, sealed
/// as well, whose it is: so nobody else finds it, and what no page of ours gave out is not kept.
/// </summary>
public sealed class KeptForm(IDrafts drafts, ISecrets secrets, ISecretProtector protector, TimeProvider clock)
{
    public const string AuthorField = "Author";
    private const string Cookie = "kept";
    private const string Purpose = "author of a form";
    private const int TokenBytes = 32;

    /// <summary>Forms that a browser has open when its session ends; of more, the oldest go.</summary>
    private const int MostForms = 5;

    /// <summary>All fields of one together; no form of ours comes near. Characters.</summary>
    private const int MostCharacters = 40_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>A page can stand open for as long as a working day before it is sent.</summary>
    private static readonly TimeSpan AuthorLifetime = TimeSpan.FromHours(24);

    /// <summary>For the hidden field.</summary>
    /// <param name="author">The id of the account of staff, or of the complaint whose complainant writes.</param>
    public string Author(string author) =>
        protector.Protect(Purpose, string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds()} {author}"));

    /// <summary>Whose form it is, by its hidden field; null where we gave out none such of late.</summary>
    public string? AuthorOf(string? @sealed) =>
        protector.Open(Purpose, @sealed)?.Split(' ', 2) is [var at, var author]
        && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) <= AuthorLifetime
            ? author
            : null;

    /// <summary>Keeps the form of this call, if it is one of ours.</summary>
    public async Task Keep(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return;
        }

        // The framework's own reading would write files to the disk in clear. Those that are not in yet are not kept; the words are.
        var form =
            http.Features.Get<IFormFeature>() is not { Form: not null } && FilesOfForm.IsOne(http.Request)
                ? await FilesOfForm.WordsOf(http.Request, http.RequestAborted)
                : await http.Request.ReadFormAsync(http.RequestAborted);
        if (
            AuthorOf(form[AuthorField]) is not { } author
            || form.Sum(field => field.Key.Length + field.Value.Sum(value => value?.Length ?? 0)) > MostCharacters
        )
        {
            return;
        }

        var fields = form.Where(field => !field.Key.StartsWith('_'))
            .ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal);
        var kept = new Content(AddressOf(http), author, fields);
        var token = HostCookie.Read(http, Cookie) ?? Base64Url.EncodeToString(secrets.RandomBytes(TokenBytes));
        try
        {
            await drafts.Write(
                token,
                before => Written([.. Forms(before).Where(other => !other.IsAt(kept.Address, author)).TakeLast(MostForms - 1), kept]),
                Lifetime,
                http.RequestAborted
            );
        }
        catch (TooManyException)
        {
            // There is no room: whoever was at work signs in all the same, to an empty form.
            return;
        }

        HostCookie.Set(http, Cookie, token, Lifetime);
    }

    /// <summary>The address, without its language, of the form that was kept last for this author; null where none was.</summary>
    public async Task<string?> Where(HttpContext http, string author) =>
        (await Read(http)).LastOrDefault(form => form.Author == author)?.Address;

    /// <summary>What was kept of the form at this address for this author, once; null where nothing was.</summary>
    public Task<IReadOnlyDictionary<string, string?[]>?> Take(HttpContext http, string author)
    {
        var address = AddressOf(http);
        return Take(http, form => form.IsAt(address, author));
    }

    /// <summary>What was kept last for this author, at whatever address, once:
    /// that form is of no use any more, and its words are all that is left.</summary>
    public Task<IReadOnlyDictionary<string, string?[]>?> TakeAny(HttpContext http, string author) =>
        Take(http, form => form.Author == author);

    /// <summary>Without the language, in which the author may have changed their mind, and without what the button asked for.</summary>
    private static string AddressOf(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var rest = path[Math.Max(path.IndexOf('/', 1), 0)..];
        return rest + QueryString.Create(http.Request.Query.Where(value => value.Key != "handler"));
    }

    private static List<Content> Forms(string? draft) => draft is null ? [] : JsonSerializer.Deserialize<List<Content>>(draft)!;

    private static string Written(IReadOnlyList<Content> forms) => JsonSerializer.Serialize(forms);

    private async Task<IReadOnlyDictionary<string, string?[]>?> Take(HttpContext http, Func<Content, bool> which)
    {
        if ((await Read(http)).LastOrDefault(which) is not { } kept)
        {
            return null;
        }

        await drafts.Write(
            HostCookie.Read(http, Cookie)!,
            before => Written([.. Forms(before).Where(form => !form.IsAt(kept.Address, kept.Author))]),
            Lifetime,
            http.RequestAborted
        );
        return kept.Fields;
    }

    private async Task<IReadOnlyList<Content>> Read(HttpContext http) =>
        HostCookie.Read(http, Cookie) is { } token ? Forms(await drafts.Read(token, http.RequestAborted)) : [];

    private sealed record Content(string Address, string Author, Dictionary<string, string?[]> Fields)
    {
        public bool IsAt(string address, string author) => Address == address && Author == author;
    }
}
