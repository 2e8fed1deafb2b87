using System.Security.Cryptography;
using Ccs.Application.Figures.Editions;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Endpoints.OpenData;

/// <summary>Files of open data on the wire: their hash is their tag, and pages of others may read them.</summary>
internal static class OpenFiles
{
    public const string Forever = "public, max-age=31536000, immutable";

    public static IResult Answer(HttpContext http, EditionFile file)
    {
        ForAll(http);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))}\"");
        return TypedResults.Bytes(file.Content, TypeOf(file.Name), entityTag: tag);
    }

    /// <summary>Nothing in it is anybody's.</summary>
    public static void ForAll(HttpContext http) => http.Response.Headers.AccessControlAllowOrigin = "*";

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".json" => "application/json; charset=utf-8",
            ".csv" => "text/csv; charset=utf-8",
            ".pem" => "application/x-pem-file",
            ".sig" => "application/octet-stream",
            _ => "text/plain; charset=utf-8",
        };
}
