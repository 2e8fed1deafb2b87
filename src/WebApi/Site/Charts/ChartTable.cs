using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Ccs.WebApi.Site.Charts;

/// <summary>A cell: what is written, and the number that is drawn of it.</summary>
/// <param name="Text">In the reader's words and digits.</param>
/// <param name="Value">The number; null: it is none, or there is none.</param>
/// <param name="Href">The way to what lies below it.</param>
public sealed record ChartCell(string Text, double? Value = null, string? Href = null)
{
    internal IHtmlContent Html()
    {
        IHtmlContent text = Value is { } value
            ? Components.Html.Element("data", Text, ("value", Drawing.Exact(value)))
            : new HtmlContentBuilder().Append(Text);
        if (Href is null)
        {
            return text;
        }

        var link = Components.Html.Element("a", null, ("href", Href));
        link.InnerHtml.AppendHtml(text);
        return link;
    }
}

/// <param name="Label">What the row is of.</param>
/// <param name="Cells">As many as there are columns.</param>
/// <param name="Href">The way to more about it.</param>
/// <param name="Marked">It is told apart in the picture by its shape; the words for that stand in a cell.</param>
public sealed record ChartRow(string Label, IReadOnlyList<ChartCell> Cells, string? Href = null, bool Marked = false)
{
    /// <summary>On an axis, where there is no room for more.</summary>
    public string Tick { get; init; } = Label;
}

/// <param name="Heading">Above it.</param>
/// <param name="IsNumber">Its cells are numbers.</param>
/// <param name="IsLimit">Its numbers are drawn as lines, and not as marks that are told again with their number.</param>
public sealed record ChartColumn(string Heading, bool IsNumber = true, bool IsLimit = false);

/// <summary>What a chart is of. The picture is drawn from the same cells that stand in the table under it.</summary>
/// <param name="RowHeading">Above the labels.</param>
/// <param name="Columns">Beside them.</param>
/// <param name="Rows">In the order of the picture.</param>
public sealed record ChartTable(string RowHeading, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<ChartRow> Rows)
{
    /// <param name="id">Of what names it.</param>
    internal IHtmlContent Html(string id)
    {
        var table = Element("table", null, ("class", "data chart-table"), ("aria-labelledby", id));
        var head = Element("tr", null);
        head.InnerHtml.AppendHtml(Element("th", RowHeading, ("scope", "col")));
        foreach (var column in Columns)
        {
            head.InnerHtml.AppendHtml(Element("th", column.Heading, ("scope", "col"), ("class", column.IsNumber ? "number" : null)));
        }

        var body = new TagBuilder("tbody");
        foreach (var row in Rows)
        {
            body.InnerHtml.AppendHtml(Html(row));
        }

        table.InnerHtml.AppendHtml(Wrapped("thead", head)).AppendHtml(body);
        var wrap = Element("div", null, ("class", "table-wrap"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", id));
        wrap.InnerHtml.AppendHtml(table);
        return wrap;
    }

    private TagBuilder Html(ChartRow row)
    {
        var line = Element("tr", null);
        line.InnerHtml.AppendHtml(Wrapped("th", new ChartCell(row.Label, Href: row.Href).Html(), ("scope", "row")));
        foreach (var (cell, column) in row.Cells.Zip(Columns))
        {
            // Most cells are numbers, and look like them without being told so one by one.
            line.InnerHtml.AppendHtml(
                Wrapped(
                    "td",
                    (column.IsLimit ? cell with { Value = null } : cell).Html(),
                    ("class", column.IsNumber || cell.Text.Length == 0 ? null : "words")
                )
            );
        }

        return line;
    }

    private static TagBuilder Wrapped(string name, IHtmlContent inner, params (string, string?)[] attributes)
    {
        var element = Element(name, null, attributes);
        element.InnerHtml.AppendHtml(inner);
        return element;
    }

    private static TagBuilder Element(string name, string? text, params (string, string?)[] attributes) =>
        Components.Html.Element(name, text, attributes);
}
