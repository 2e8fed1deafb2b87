using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>One list of the filters.</summary>
/// <param name="Name">In the address, and the middle part of the keys of its texts.</param>
/// <param name="Choices">The first is what stands there unasked.</param>
/// <param name="Chosen">Null: the first.</param>
public sealed record FilterList(string Name, IReadOnlyList<Choice> Choices, string? Chosen);

/// <summary>Ends of addresses.</summary>
public static class Addresses
{
    /// <summary>One parameter more.</summary>
    public static string With(this string query, string name, string value) => QueryHelpers.AddQueryString(query, name, value);
}
