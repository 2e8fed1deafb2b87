using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Ccs.WebApi.Site.Charts;

/// <summary>A cell of a heat table.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="Share">Of the largest, 0 to 1: its shade.</param>
/// <param name="Mark">A sign beside the number, which stands without the shade too; null: none.</param>
/// <param name="MarkText">What the sign says.</param>
public sealed record HeatTableCell(ChartCell Cell, double Share, string? Mark, string? MarkText);

/// <param name="Label">Of the row, with the way to more.</param>
/// <param name="Cells">As many as there are columns.</param>
/// <param name="Total">Of the row.</param>
public sealed record HeatTableRow(ChartCell Label, IReadOnlyList<HeatTableCell> Cells, ChartCell Total);

/// <summary>
/// A table whose shade shows where there is much: picture and table in one. What stands out has a sign beside its number, so that nothing
/// is told by the shade alone.
/// </summary>
public static class HeatTable
{
    private const int Shades = 4;

    /// <param name="words">Around it.</param>
    /// <param name="heading">Of the rows.</param>
    /// <param name="columns">Their labels, with the way to more.</param>
    /// <param name="rows">The last may be that of all.</param>
    /// <param name="total">The heading of the totals.</param>
    public static IHtmlContent Of(
        ChartWords words,
        string heading,
        IReadOnlyList<ChartCell> columns,
        IReadOnlyList<HeatTableRow> rows,
        string total
    )
    {
        var figure = Html.Element("figure", null, ("class", "chart"), ("aria-labelledby", words.Id));
        figure.InnerHtml.AppendHtml(Html.Element("h2", words.Title, ("id", words.Id)));
        figure.InnerHtml.AppendHtml(Html.Element("p", words.Says));
        if (rows.Count == 0)
        {
            return figure;
        }

        var wrap = Html.Element("div", null, ("class", "table-wrap"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", words.Id));
        wrap.InnerHtml.AppendHtml(Table(words.Id, heading, columns, rows, total));
        figure.InnerHtml.AppendHtml(wrap);
        return figure;
    }

    private static TagBuilder Table(
        string id,
        string heading,
        IReadOnlyList<ChartCell> columns,
        IReadOnlyList<HeatTableRow> rows,
        string total
    )
    {
        var table = Html.Element("table", null, ("class", "data heat"), ("aria-labelledby", id));
        var head = new TagBuilder("tr");
        head.InnerHtml.AppendHtml(Html.Element("th", heading, ("scope", "col")));
        foreach (var column in columns)
        {
            head.InnerHtml.AppendHtml(Inside("th", column.Html(), ("scope", "col"), ("class", "number")));
        }

        head.InnerHtml.AppendHtml(Html.Element("th", total, ("scope", "col"), ("class", "number")));
        var body = new TagBuilder("tbody");
        foreach (var row in rows)
        {
            var line = new TagBuilder("tr");
            line.InnerHtml.AppendHtml(Inside("th", row.Label.Html(), ("scope", "row")));
            foreach (var cell in row.Cells)
            {
                line.InnerHtml.AppendHtml(Cell(cell));
            }

            line.InnerHtml.AppendHtml(Inside("td", row.Total.Html()));
            body.InnerHtml.AppendHtml(line);
        }

        table.InnerHtml.AppendHtml(Inside("thead", head)).AppendHtml(body);
        return table;
    }

    private static TagBuilder Cell(HeatTableCell cell)
    {
        var shade = (int)Math.Ceiling(Math.Clamp(cell.Share, 0, 1) * Shades);
        var element = Inside("td", cell.Cell.Html(), ("class", shade == 0 ? null : $"heat-{shade}"));
        if (cell.Mark is { } mark)
        {
            element.InnerHtml.Append(" ");
            element.InnerHtml.AppendHtml(Html.Element("span", mark, ("class", "heat-mark"), ("aria-hidden", "true")));
            element.InnerHtml.AppendHtml(Html.Element("span", cell.MarkText, ("class", "visually-hidden")));
        }

        return element;
    }

    private static TagBuilder Inside(string name, IHtmlContent inner, params (string, string?)[] attributes)
    {
        var element = Html.Element(name, null, attributes);
        element.InnerHtml.AppendHtml(inner);
        return element;
    }
}
