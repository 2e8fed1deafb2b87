using System.Buffers.Text;
using System.ComponentModel;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ccs.WebApi.Site.Forms;

/// <summary>
/// A form that arrives when the session is over is kept, sealed, until its author is in again in the same browser. Each form says, sealed as well, whose it
/// is: so nobody else finds it, and what no page of ours gave out is not kept.
/// </summary>
public sealed class KeptForm(IDrafts drafts, ISecrets secrets, ISecretProtector protector)
{
    public const string AuthorField = "Author";
    private const string Cookie = "kept";
    private const string Purpose = "author of a form";
    private const int TokenBytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>For the hidden field.</summary>
    /// <param name="author">The id of the account of staff, or of the complaint whose complainant writes.</param>
    public string Author(string author) => protector.Protect(Purpose, author);

    /// <summary>Keeps the form of this call, if it is one of ours.</summary>
    public async Task Keep(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return;
        }

        // The framework's own reading would write files to the disk in clear. Those that are not in yet are not kept; the words are.
        var form = http.Features.Get<IFormFeature>() is not { Form: not null } && FilesOfForm.IsOne(http.Request)
            ? await FilesOfForm.WordsOf(http.Request, http.RequestAborted)
            : await http.Request.ReadFormAsync(http.RequestAborted);
        if (AuthorOf(form[AuthorField]) is not { } author)
        {
            return;
        }

        var fields = form.Where(field => field.Key[0] != '_').ToDictionary(field => field.Key, field => field.Value.ToArray());
        var token = Base64Url.EncodeToString(secrets.RandomBytes(TokenBytes));
        var kept = JsonSerializer.Serialize(new Content(http.Request.Path, author, fields));
        await drafts.Write(token, _ => kept, Lifetime, http.RequestAborted);
        HostCookie.Set(http, Cookie, token, Lifetime);
    }

    /// <summary>The address of the form that was kept for this author; null where none was.</summary>
    public async Task<string?> Where(HttpContext http, string author) => await Read(http, author) is ({ } kept, _) ? kept.Path : null;

    /// <summary>What was kept of the form at this address for this author, once; null where nothing was.</summary>
    public async Task<IReadOnlyDictionary<string, string?[]>?> Take(HttpContext http, string author)
    {
        if (await Read(http, author) is not ({ } kept, { } token) || kept.Path != http.Request.Path)
        {
            return null;
        }

        await drafts.Remove(token, http.RequestAborted);
        HostCookie.Remove(http, Cookie);
        return kept.Fields;
    }

    /// <summary>Puts what was typed where the page would have bound it.</summary>
    public static void Fill(PageModel page, IReadOnlyDictionary<string, string?[]> kept)
    {
        foreach (var property in page.GetType().GetProperties().Where(property => property.IsDefined(typeof(BindPropertyAttribute), inherit: true)))
        {
            if (property.PropertyType is { IsClass: true } type && type != typeof(string))
            {
                property.SetValue(page, Parts(property, kept));
            }
            else if (kept.TryGetValue(property.Name, out var values) && values is [{ Length: > 0 } first, ..])
            {
                if (property.PropertyType == typeof(IList<string>))
                {
                    property.SetValue(page, values.OfType<string>().ToList());
                }
                else if (TypeDescriptor.GetConverter(property.PropertyType) is { } converter && converter.IsValid(first))
                {
                    property.SetValue(page, converter.ConvertFromInvariantString(first));
                }
            }
        }
    }

    /// <summary>A field of several parts, such as a date or a name in three languages.</summary>
    private static object Parts(PropertyInfo property, IReadOnlyDictionary<string, string?[]> kept)
    {
        var parts = Activator.CreateInstance(property.PropertyType)!;
        foreach (var part in property.PropertyType.GetProperties().Where(part => part.CanWrite))
        {
            part.SetValue(parts, kept.GetValueOrDefault($"{property.Name}.{part.Name}")?.FirstOrDefault());
        }

        return parts;
    }

    private async Task<(Content? Kept, string? Token)> Read(HttpContext http, string author) =>
        HostCookie.Read(http, Cookie) is { } token
        && await drafts.Read(token, http.RequestAborted) is { } json
        && JsonSerializer.Deserialize<Content>(json) is { } kept
        && kept.Author == author
            ? (kept, token)
            : default;

    private string? AuthorOf(string? @sealed)
    {
        try
        {
            return string.IsNullOrEmpty(@sealed) ? null : protector.Unprotect(Purpose, @sealed);
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    private sealed record Content(string Path, string Author, Dictionary<string, string?[]> Fields);
}
