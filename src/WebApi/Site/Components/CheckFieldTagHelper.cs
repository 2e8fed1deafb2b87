using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>One thing to agree to or to wish: <c>{texts}.label</c> asks, <c>{texts}.yes</c> stands beside the box.</summary>
[HtmlTargetElement("check-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckFieldTagHelper(SiteContext site) : FieldTagHelper(site)
{
    protected override bool Grouped => true;

    protected override IHtmlContent Input()
    {
        var input = Html.Element(
            "input",
            null,
            ("id", Id),
            ("name", For.Name),
            ("type", "checkbox"),
            ("value", "true"),
            ("checked", Value is "true" or "True" ? "checked" : null)
        );
        var row = Html.Element("div", null, ("class", "choice"));
        row.InnerHtml.AppendHtml(input).AppendHtml(Html.Element("label", Site[$"{Texts}.yes"], ("for", Id)));
        return row;
    }
}
