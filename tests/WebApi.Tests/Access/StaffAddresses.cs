using System.Text.RegularExpressions;
using Ccs.WebApi.Pages.Staff;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Ccs.WebApi.Tests.Access;

/// <summary>Every address that staff can read, of the contract and of the compiled pages: whoever adds one is tested.</summary>
internal static partial class StaffAddresses
{
    /// <param name="contract">The OpenAPI document.</param>
    /// <param name="values">Of placeholders, by name; of those that are not there, one that nobody knows.</param>
    public static IReadOnlyList<string> Api(JsonNode contract, IReadOnlyDictionary<string, string> values) =>
        [
            .. contract["paths"]!
                .AsObject()
                .Where(path => path.Value!["get"] is not null && path.Key.StartsWith("/api/v1/", StringComparison.Ordinal))
                .Where(path => !path.Key.StartsWith("/api/v1/tracking", StringComparison.Ordinal))
                .Select(path => Filled(path.Key, values)),
        ];

    public static IReadOnlyList<string> Pages(IReadOnlyDictionary<string, string> values) =>
        [
            .. from item in new RazorCompiledItemLoader().LoadItems(typeof(StaffPage).Assembly)
            where item.Identifier.StartsWith("/Pages/Staff/", StringComparison.Ordinal)
            let template = item
                .Metadata.OfType<RazorCompiledItemMetadataAttribute>()
                .FirstOrDefault(data => data.Key == "RouteTemplate")
                ?.Value
            where template is not null || IsPage(item)
            from route in Alternatives(Route(item.Identifier, template))
            from handler in Handlers(item.Type)
            select $"/en{Filled(route, values)}{handler}",
        ];

    private static bool IsPage(RazorCompiledItem item) => typeof(PageBase).IsAssignableFrom(item.Type);

    private static string Route(string identifier, string? template)
    {
        var place = Regex.Replace(identifier["/Pages".Length..^".cshtml".Length], "/Index$", string.Empty, RegexOptions.None, Second);
        return template is null ? place
            : template.StartsWith('/') ? template
            : $"{place}/{template}";
    }

    /// <summary>A part that may be one of several words: an address for each.</summary>
    private static IEnumerable<string> Alternatives(string route) =>
        Choice().Match(route) is { Success: true } choice
            ? choice
                .Groups["words"]
                .Value.Split('|')
                .SelectMany(word => Alternatives(route.Replace(choice.Value, word, StringComparison.Ordinal)))
            : [route];

    /// <summary>The page itself, and what else it answers to a GET.</summary>
    private static IEnumerable<string> Handlers(Type page)
    {
        const string Get = "OnGet";
        var model = page.GetProperty("Model")!.PropertyType;
        return model
            .GetMethods()
            .Select(method => method.Name)
            .Where(name => name.StartsWith(Get, StringComparison.Ordinal))
            .Select(name => name.Replace("Async", string.Empty, StringComparison.Ordinal)[Get.Length..])
            .Append(string.Empty)
            .Distinct(StringComparer.Ordinal)
            .Select(handler => handler.Length == 0 ? string.Empty : $"?handler={handler}");
    }

    private static string Filled(string route, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(route, place => values.GetValueOrDefault(KeyOf(route, place.Groups["name"].Value)) ?? Guid.NewGuid().ToString());

    /// <summary>What pages call <c>id</c> depends on where they stand.</summary>
    private static string KeyOf(string route, string name) =>
        name != "id" ? name
        : route.StartsWith("/staff/cases/", StringComparison.OrdinalIgnoreCase) ? "complaintId"
        : route.StartsWith("/staff/batches/", StringComparison.OrdinalIgnoreCase) ? "batchId"
        : name;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [GeneratedRegex(@"\{\w+:regex\(\^\((?<words>[^)]+)\)\$\)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
