using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>How far along a journey of several pages is.</summary>
[HtmlTargetElement("stepper", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepperTagHelper(SiteContext site) : TagHelper
{
    /// <summary>From 1.</summary>
    public required int Step { get; set; }

    public required int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var said = site.Text("site.step", Step, Of);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stepper");
        output.Content.AppendHtml(Html.Element("span", said));
        output.Content.AppendHtml(
            Html.Element(
                "progress",
                null,
                ("value", Step.ToString(CultureInfo.InvariantCulture)),
                ("max", Of.ToString(CultureInfo.InvariantCulture)),
                ("aria-label", said)
            )
        );
    }
}
