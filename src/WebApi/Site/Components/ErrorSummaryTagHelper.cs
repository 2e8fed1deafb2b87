using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>All that is wrong with the page, at its top, each linked to its field. Nothing where nothing is wrong.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(SiteContext site) : TagHelper
{
    /// <summary>
    /// Names of the fields as they follow each other on the page; unless given, as the page's model declares them.
    /// The model state has an order of its own.
    /// </summary>
    public IReadOnlyList<string> Fields { get; set; } = [];

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(Html.Element("h2", site["site.errors"]));
        var list = Html.Element("ul", null);
        var fields = Fields.Count > 0 ? Fields : [.. ViewContext.ViewData.ModelMetadata.Properties.Select(field => field.PropertyName!)];
        foreach (
            var (name, entry) in ViewContext
                .ModelState.Where(field => field.Value?.Errors.Count > 0)
                .OrderBy(field => Place(fields, field.Key))
        )
        {
            foreach (var error in entry!.Errors)
            {
                var item = Html.Element("li", null);
                item.InnerHtml.AppendHtml(
                    name.Length == 0
                        ? Html.Element("span", error.ErrorMessage)
                        : Html.Element("a", error.ErrorMessage, ("href", $"#{FieldId.Of(name)}"))
                );
                list.InnerHtml.AppendHtml(item);
            }
        }

        output.Content.AppendHtml(list);
    }

    private static int Place(IReadOnlyList<string> fields, string name) =>
        fields.Index().FirstOrDefault(field => field.Item == name, (Index: fields.Count, Item: name)).Index;
}
