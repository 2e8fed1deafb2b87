using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>Day, month and year to type, in any digits: what people remember of a date, on any phone.</summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateFieldTagHelper(SiteContext site) : FieldTagHelper(site)
{
    /// <summary>It is the reader's birth date, which the browser may know.</summary>
    public bool Birth { get; set; }

    protected override bool Grouped => true;

    protected override IHtmlContent Input()
    {
        var parts = Html.Element("div", null, ("class", "date-parts"));
        var date = For.Model as DateParts ?? new DateParts();
        parts.InnerHtml.AppendHtml(Part(nameof(DateParts.Day), date.Day, "site.date.day", "bday-day", first: true));
        parts.InnerHtml.AppendHtml(Part(nameof(DateParts.Month), date.Month, "site.date.month", "bday-month"));
        parts.InnerHtml.AppendHtml(Part(nameof(DateParts.Year), date.Year, "site.date.year", "bday-year", "input input-year"));
        return parts;
    }

    private TagBuilder Part(string name, string? value, string label, string autocomplete, string look = "input", bool first = false)
    {
        var id = first ? Id : FieldId.Of($"{For.Name}.{name}");
        var part = Html.Element("div", null);
        part.InnerHtml.AppendHtml(Html.Element("label", Site[label], ("for", id)));
        var input = Html.Element(
            "input",
            null,
            ("id", id),
            ("name", $"{For.Name}.{name}"),
            ("class", look),
            ("type", "text"),
            ("inputmode", "numeric"),
            ("maxlength", "4"),
            ("autocomplete", Birth ? autocomplete : null),
            ("value", value ?? string.Empty),
            ("aria-invalid", Errors.Count > 0 ? "true" : null)
        );
        part.InnerHtml.AppendHtml(input);
        return part;
    }
}
