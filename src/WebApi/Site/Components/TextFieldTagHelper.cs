using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>One line, or several with <see cref="Rows"/>.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper(SiteContext site) : FieldTagHelper(site)
{
    /// <summary>text, email, tel, password…</summary>
    public string Type { get; set; } = "text";

    public string? Inputmode { get; set; }

    /// <summary>What the browser may fill in; see the HTML standard.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>A text area of so many lines.</summary>
    public int Rows { get; set; }

    /// <summary>Characters at most. The server counts as a reader does; this only spares a round.</summary>
    public int Maxlength { get; set; }

    /// <summary>Further classes of the input, such as <c>input-short</c> or <c>input-code</c>.</summary>
    public string? Look { get; set; }

    /// <summary>What is typed is Latin: codes, addresses, numbers.</summary>
    public bool Latin { get; set; }

    /// <summary>What is typed is of this language, whatever the page is in: ckb, ar or en.</summary>
    public string? Lang { get; set; }

    protected override IHtmlContent Input()
    {
        var input = Html.Element(
            Rows > 0 ? "textarea" : "input",
            null,
            ("id", Id),
            ("name", For.Name),
            ("class", Look is null ? "input" : $"input {Look}"),
            ("autocomplete", Autocomplete),
            ("inputmode", Inputmode),
            ("maxlength", Maxlength > 0 ? Maxlength.ToString(CultureInfo.InvariantCulture) : null),
            ("lang", Lang),
            (
                "dir",
                Latin || Lang is "en" ? "ltr"
                : Lang is null ? "auto"
                : "rtl"
            ),
            ("spellcheck", Latin ? "false" : null)
        );
        Explain(input);
        if (Rows > 0)
        {
            input.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);

            // A text area swallows a line break at its beginning.
            input.InnerHtml.Append($"\n{Value}");
            return input;
        }

        input.Attributes["type"] = Type;
        if (Type != "password")
        {
            input.Attributes["value"] = Value ?? string.Empty;
        }

        return input;
    }
}
