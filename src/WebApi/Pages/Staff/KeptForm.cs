using System.Buffers.Text;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using Ccs.WebApi.Pages.Staff.Cases;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>
/// A form that arrives when the session is over is kept, sealed, until its author has signed in again in the same browser. Each form says, sealed as well,
/// whose it is: so nobody else finds it, and what no page of ours gave out is not kept.
/// </summary>
public sealed class KeptForm(IDrafts drafts, ISecrets secrets, ISecretProtector protector)
{
    public const string AuthorField = "Author";
    private const string Cookie = "kept";
    private const string Purpose = "author of a form";
    private const int TokenBytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>For the hidden field.</summary>
    public string Author(string staffId) => protector.Protect(Purpose, staffId);

    /// <summary>Keeps the form of this call, if it is one of ours.</summary>
    public async Task Keep(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return;
        }

        // Files stay in memory: on the disk they would lie in clear. They are not kept; the words are.
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MemoryBufferThreshold = (int)BodyLimit.TakenIn }));
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
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

    /// <summary>What was kept of the form at this address for this member of staff, once; null where nothing was.</summary>
    public async Task<IReadOnlyDictionary<string, string?[]>?> Take(HttpContext http, string staffId)
    {
        if (HostCookie.Read(http, Cookie) is not { } token
            || await drafts.Read(token, http.RequestAborted) is not { } json
            || JsonSerializer.Deserialize<Content>(json) is not { } kept
            || kept.Author != staffId
            || kept.Path != http.Request.Path)
        {
            return null;
        }

        await drafts.Remove(token, http.RequestAborted);
        HostCookie.Remove(http, Cookie);
        return kept.Fields;
    }

    /// <summary>Puts what was typed where the page would have bound it.</summary>
    public static void Fill(DecisionPage page, IReadOnlyDictionary<string, string?[]> kept)
    {
        foreach (var property in page.GetType().GetProperties().Where(property => property.IsDefined(typeof(BindPropertyAttribute), inherit: true)))
        {
            if (property.PropertyType == typeof(DateParts))
            {
                property.SetValue(page, new DateParts { Day = Typed("Day"), Month = Typed("Month"), Year = Typed("Year") });
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

            string? Typed(string part) => kept.GetValueOrDefault($"{property.Name}.{part}")?.FirstOrDefault();
        }
    }

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
