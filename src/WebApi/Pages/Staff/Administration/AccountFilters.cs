using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The filters of the list of accounts as they stand in its address.</summary>
public sealed record AccountFilters
{
    public string? Agency { get; init; }

    public string? Role { get; init; }

    /// <summary>Also those that are retired.</summary>
    public bool Retired { get; init; }

    /// <summary>The name that was searched for, sealed.</summary>
    public string? Q { get; init; }

    /// <summary>Where the page begins, sealed: it is a user name.</summary>
    public string? Cursor { get; init; }

    /// <summary>As the end of an address; empty where nothing is given.</summary>
    public string Address() => QueryHelpers.AddQueryString(string.Empty, Given().Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private IEnumerable<KeyValuePair<string, string?>> Given() =>
        [new("agency", Agency), new("role", Role), new("retired", Retired ? "true" : null), new("q", Q), new("cursor", Cursor)];
}
