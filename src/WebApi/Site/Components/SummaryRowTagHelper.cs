using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>A row of <c>&lt;dl class="summary-list"&gt;</c>: what was asked, what was answered, and a link to change it.</summary>
[HtmlTargetElement("summary-row")]
public sealed class SummaryRowTagHelper(SiteContext site) : TagHelper
{
    /// <summary>The key of the text that names it.</summary>
    public required string Name { get; set; }

    /// <summary>In the place of <see cref="Name"/>: words that are no text of ours.</summary>
    public string? Heading { get; set; }

    /// <summary>The answer; else the content of the element.</summary>
    public string? Value { get; set; }

    /// <summary>Where it is changed; null where it can't be.</summary>
    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var content = await output.GetChildContentAsync();
        var answer = Html.Element("dd", Value, ("dir", "auto"), ("class", Value is null ? "marked-up" : null));
        answer.InnerHtml.AppendHtml(content);
        // An attribute that is bound to nothing comes as empty.
        var heading = string.IsNullOrEmpty(Heading) ? site[Name] : Heading;
        output.Content.AppendHtml(Html.Element("dt", heading)).AppendHtml(answer);
        if (Change is { } href)
        {
            var link = Html.Element("a", site["site.change"], ("href", href));

            // "Change" alone says little to those who hear the links one by one.
            link.InnerHtml.AppendHtml(Html.Element("span", $" {heading}", ("class", "visually-hidden")));
            var change = Html.Element("dd", null, ("class", "change"));
            change.InnerHtml.AppendHtml(link);
            output.Content.AppendHtml(change);
        }
    }
}
