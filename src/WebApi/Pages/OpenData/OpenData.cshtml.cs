using System.Text.Json;
using Ccs.WebApi.Endpoints.OpenData;

namespace Ccs.WebApi.Pages.OpenData;

/// <summary>All editions of the open data, what their files are, how to check them, and when the next ones come.</summary>
public sealed class OpenDataModel : EditionPage
{
    /// <summary>Those that people open.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["months", "ministries", "governorates", "categories", "revisions"];

    public static string AddressOf(string edition, string name) => $"{OpenDataEndpoints.Path}/{edition}/{name}";

    /// <summary>For search engines (schema.org/Dataset). A data block: no browser runs it, so that the policy of the page holds.</summary>
    public string Dataset() =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@context"] = "https://schema.org/",
                ["@type"] = "Dataset",
                ["name"] = Site["statistics.title"],
                ["description"] = Site["statistics.data.lead"],
                ["inLanguage"] = Site.Code,
                ["license"] = "https://creativecommons.org/licenses/by/4.0/",
                ["isAccessibleForFree"] = true,
                ["version"] = Latest?.Id,
                ["datePublished"] = Latest?.PublishedOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["temporalCoverage"] = Latest is { Months: [var first, .., var last] } ? $"{first.Month}/{last.Month}" : Latest?.Id,
                ["creator"] = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["@type"] = "GovernmentOrganization",
                    ["name"] = Site["site.owner"],
                },
                ["distribution"] = Latest is null ? [] : Tables.Select(table => Download(Latest.Id, table)).ToArray(),
            }
        );

    private Dictionary<string, string> Download(string edition, string table) =>
        new(StringComparer.Ordinal)
        {
            ["@type"] = "DataDownload",
            ["encodingFormat"] = "text/csv",
            ["contentUrl"] = $"{Request.Scheme}://{Request.Host}{AddressOf(edition, $"{table}.csv")}",
        };
}
