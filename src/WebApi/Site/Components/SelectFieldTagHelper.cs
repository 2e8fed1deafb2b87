using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>One of many, in the list that the device has for it.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper(SiteContext site) : FieldTagHelper(site)
{
    public required IReadOnlyList<Choice> Choices { get; set; }

    /// <summary>What stands for "nothing chosen"; null where something always is.</summary>
    public string? Nothing { get; set; }

    protected override IHtmlContent Input()
    {
        var select = Html.Element("select", null, ("id", Id), ("name", For.Name), ("class", "input"));
        Explain(select);
        if (Nothing is not null)
        {
            select.InnerHtml.AppendHtml(Html.Element("option", Nothing, ("value", string.Empty)));
        }

        foreach (var choice in Choices)
        {
            select.InnerHtml.AppendHtml(
                Html.Element("option", choice.Text, ("value", choice.Value), ("selected", choice.Value == Value ? "selected" : null))
            );
        }

        return select;
    }
}
