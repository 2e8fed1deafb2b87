using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>One of a few, or several of them with <see cref="Several"/>: each with a large target of its own.</summary>
[HtmlTargetElement("choice-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceFieldTagHelper(SiteContext site) : FieldTagHelper(site)
{
    public required IReadOnlyList<Choice> Choices { get; set; }

    public bool Several { get; set; }

    protected override bool Grouped => true;

    protected override IHtmlContent Input()
    {
        var all = new HtmlContentBuilder();
        foreach (var (at, choice) in Choices.Index())
        {
            all.AppendHtml(Row(at, choice));
        }

        return all;
    }

    private TagBuilder Row(int at, Choice choice)
    {
        // The first bears the id that an error links to.
        var id = at == 0 ? Id : $"{Id}-{at.ToString(CultureInfo.InvariantCulture)}";
        var input = Html.Element(
            "input",
            null,
            ("id", id),
            ("name", For.Name),
            ("type", Several ? "checkbox" : "radio"),
            ("value", choice.Value),
            ("checked", IsChosen(choice.Value) ? "checked" : null),
            ("aria-describedby", choice.Hint is null ? null : $"{id}-means")
        );
        var label = Html.Element("label", choice.Text, ("for", id));
        var text = Html.Element("div", null);
        text.InnerHtml.AppendHtml(label);
        if (choice.Hint is { } hint)
        {
            text.InnerHtml.AppendHtml(Html.Element("div", hint, ("id", $"{id}-means"), ("class", "hint")));
        }

        var row = Html.Element("div", null, ("class", "choice"));
        row.InnerHtml.AppendHtml(input).AppendHtml(text);
        return row;
    }

    private bool IsChosen(string value) =>
        For.Model is IEnumerable<string> many ? many.Contains(value, StringComparer.Ordinal) : Value == value;
}
