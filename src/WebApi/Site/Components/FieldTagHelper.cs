using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>
/// What every field has, bound together in one place: label, hint, errors, and their relation for those who hear the page. The texts are
/// <c>{texts}.label</c>, <c>{texts}.hint</c> (where there is one) and <c>{texts}.optional</c> is added by <see cref="Optional"/>.
/// </summary>
public abstract class FieldTagHelper(SiteContext site) : TagHelper
{
    protected SiteContext Site { get; } = site;

    /// <summary>The property of the page that it fills.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The beginning of the keys of its texts.</summary>
    public required string Texts { get; set; }

    /// <summary>In the place of the label: words that are no text of ours, such as those that administrators wrote.</summary>
    public string? Heading { get; set; }

    /// <summary>The same of the hint.</summary>
    public string? Note { get; set; }

    /// <summary>The label is the title of the page: one question a page.</summary>
    public bool AsTitle { get; set; }

    /// <summary>Says so in the label.</summary>
    public bool Optional { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <summary>Of the element that an error links to.</summary>
    protected string Id => FieldId.Of(For.Name);

    /// <summary>What was typed, also where it could not be read; else what the page holds.</summary>
    protected string? Value =>
        ViewContext.ModelState.TryGetValue(For.Name, out var entry) && entry.AttemptedValue is { } typed ? typed : For.Model?.ToString();

    protected IReadOnlyList<string> Errors =>
        ViewContext.ModelState.TryGetValue(For.Name, out var entry) ? [.. entry.Errors.Select(error => error.ErrorMessage)] : [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Errors.Count > 0 ? "field field-wrong" : "field");
        if (Grouped && DescribedBy() is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        output.Content.AppendHtml(Label());
        if (Hint is { } hint)
        {
            output.Content.AppendHtml(Html.Element("div", hint, ("id", $"{Id}-hint"), ("class", "hint")));
        }

        if (Errors.Count > 0)
        {
            var errors = Html.Element("div", null, ("id", $"{Id}-error"), ("class", "field-error"));
            foreach (var message in Errors)
            {
                errors.InnerHtml.AppendHtml(Html.Element("div", message));
            }

            output.Content.AppendHtml(errors);
        }

        output.Content.AppendHtml(Input());
    }

    /// <summary>Several inputs below one legend.</summary>
    protected virtual bool Grouped => false;

    /// <summary>The part that is filled in.</summary>
    protected abstract IHtmlContent Input();

    /// <summary>Ids of what explains the input; null where nothing does.</summary>
    protected string? DescribedBy()
    {
        string[] ids = [.. Hint is null ? [] : new[] { $"{Id}-hint" }, .. Errors.Count == 0 ? [] : new[] { $"{Id}-error" }];
        return ids.Length == 0 ? null : string.Join(' ', ids);
    }

    /// <summary>Relations of an input to what explains it.</summary>
    protected void Explain(TagBuilder input)
    {
        if (DescribedBy() is { } ids)
        {
            input.Attributes["aria-describedby"] = ids;
        }

        if (Errors.Count > 0)
        {
            input.Attributes["aria-invalid"] = "true";
        }
    }

    private string? Hint => !string.IsNullOrEmpty(Note) ? Note : Site.Find($"{Texts}.hint");

    private TagBuilder Label()
    {
        var heading = string.IsNullOrEmpty(Heading) ? Site[$"{Texts}.label"] : Heading;
        var text = Optional ? Site.Text("site.optional", heading) : heading;
        var label = Grouped ? Html.Element("legend", null) : Html.Element("label", null, ("for", Id));
        if (!AsTitle)
        {
            label.InnerHtml.Append(text);
            return label;
        }

        label.AddCssClass("as-title");
        if (Grouped)
        {
            label.InnerHtml.AppendHtml(Html.Element("h1", text));
            return label;
        }

        label.InnerHtml.Append(text);
        var title = Html.Element("h1", null);
        title.InnerHtml.AppendHtml(label);
        return title;
    }
}
