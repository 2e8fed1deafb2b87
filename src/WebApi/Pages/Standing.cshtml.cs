using System.Globalization;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages;

/// <summary>What stands: privacy, accessibility, help, terms, contact. Their texts are sections, as many as there are.</summary>
public sealed class StandingModel(IConfiguration configuration) : SitePage
{
    [BindProperty(SupportsGet = true)]
    public required string Topic { get; set; }

    /// <summary>The middle parts of the keys, such as <c>privacy.1</c>.</summary>
    public IEnumerable<string> Sections =>
        Enumerable
            .Range(1, int.MaxValue)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{Topic}.{number}"))
            .TakeWhile(section => Site.Find($"standing.{section}.title") is not null);

    /// <summary>On the page of contact; null where none is configured.</summary>
    public string? Phone => Topic == "contact" ? configuration["Ccs:Contact:Phone"] : null;
}
