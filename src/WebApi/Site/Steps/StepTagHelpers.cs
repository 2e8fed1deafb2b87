using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Steps;

/// <summary>A line below a step: what it is, and what it says. Nothing where it says nothing.</summary>
[HtmlTargetElement("fact", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FactTagHelper(SiteContext site) : TagHelper
{
    /// <summary>The key of the text that names it.</summary>
    public required string Of { get; set; }

    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Value))
        {
            output.SuppressOutput();
            return;
        }

        StepLine.Write(output, site[Of], Value, muted: false);
    }
}

/// <summary>Words that are sealed: what they say where they were opened, else that they are sealed.</summary>
[HtmlTargetElement("sealed-words", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SealedWordsTagHelper(SiteContext site) : TagHelper
{
    /// <summary>The key of the text that names them.</summary>
    public string? Of { get; set; }

    /// <summary>In the place of <see cref="Of"/>: words that are no text of ours.</summary>
    public string? Label { get; set; }

    /// <summary>Null: there are none, and nothing is written.</summary>
    public Sealed? Value { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } value)
        {
            output.SuppressOutput();
            return;
        }

        var opened = ((StepWords)ViewContext.ViewData[StepWords.Key]!).Opened(value);
        StepLine.Write(output, string.IsNullOrEmpty(Label) ? site[Of!] : Label, opened ?? site["audit.sealed"], muted: opened is null);
    }
}

/// <summary>A deadline, with the version of the policy that set it.</summary>
[HtmlTargetElement("terms", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TermsTagHelper(SiteContext site) : TagHelper
{
    public DeadlineTerms? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of is { } terms)
        {
            output.Content.AppendHtml(StepLine.Of(site["audit.fact.deadline"], site.Date(terms.DueOn)));
            output.Content.AppendHtml(
                StepLine.Of(site["audit.fact.policy"], site.Text("audit.policy", terms.PolicyId, terms.PolicyVersion))
            );
        }
    }
}

internal static class StepLine
{
    public static TagBuilder Of(string label, string value)
    {
        var line = Html.Element("p", $"{label}: ", ("class", "prose"));
        line.InnerHtml.AppendHtml(Html.Element("bdi", value));
        return line;
    }

    public static void Write(TagHelperOutput output, string label, string value, bool muted)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", muted ? "muted" : "prose");
        output.Content.Append($"{label}: ");
        output.Content.AppendHtml(Html.Element("bdi", value));
    }
}
