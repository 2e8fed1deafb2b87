using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>Something that stands out of the text. What has just happened is announced to those who hear the page.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>info, warning, success or danger.</summary>
    public string Kind { get; set; } = "info";

    /// <summary>It is the news of this page: said at once.</summary>
    public bool Announce { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Kind == "info" ? "notice" : $"notice notice-{Kind}");
        if (Announce)
        {
            output.Attributes.SetAttribute("role", "status");
        }
    }
}
