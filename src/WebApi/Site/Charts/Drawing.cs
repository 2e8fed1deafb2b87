using System.Globalization;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Ccs.WebApi.Site.Charts;

/// <summary>
/// A picture in the making. Places are given from the side on which reading begins: what is first stands left in English, right in
/// Kurdish and Arabic. It is drawn for the smallest screen, and grows with a larger one.
/// </summary>
/// <param name="height">As the width, in the units of the picture.</param>
/// <param name="rightToLeft">Reading begins on the right.</param>
internal sealed class Drawing(double height, bool rightToLeft)
{
    public const double Width = 340;

    private const int LongestLabel = 38;
    private readonly TagBuilder _svg = Html.Element("svg", null, ("viewBox", $"0 0 {Place(Width)} {Place(height)}"));

    /// <summary>Something in it stands for a number.</summary>
    public bool HasNumbers { get; private set; }

    /// <summary>A number finer than it is read, so that two that are equal are written equally.</summary>
    public static string Exact(double value) => Math.Round(value, 5).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The picture, with its name and what it shows for those who don't see it.</summary>
    public TagBuilder Finish(string id, string title, string says)
    {
        var svg = Html.Element(
            "svg",
            null,
            ("viewBox", _svg.Attributes["viewBox"]),
            ("class", "chart-picture"),
            ("role", "img"),
            ("direction", rightToLeft ? "rtl" : "ltr"),
            ("aria-labelledby", $"{id}-title {id}-desc")
        );
        svg.InnerHtml.AppendHtml(Html.Element("title", title, ("id", $"{id}-title")));
        svg.InnerHtml.AppendHtml(Html.Element("desc", says, ("id", $"{id}-desc")));
        svg.InnerHtml.AppendHtml(_svg.InnerHtml);
        return svg;
    }

    /// <summary>A box; <paramref name="more"/> is what it stands for: <c>data-row</c>, <c>data-value</c>.</summary>
    public void Box(string look, double from, double top, double length, double high, params (string, string?)[] more) =>
        Add(
            "rect",
            look,
            [
                ("x", Place(rightToLeft ? Width - from - length : from)),
                ("y", Place(top)),
                ("width", Place(length)),
                ("height", Place(high)),
                .. more,
            ]
        );

    public void Line(string look, double from, double top, double to, double bottom) => Line(look, [(from, top), (to, bottom)]);

    /// <summary>Through places, in their order.</summary>
    public void Line(string look, IReadOnlyList<(double X, double Y)> places, bool closed = false)
    {
        if (places.Count > 1)
        {
            Add("path", look, [("d", Path(places) + (closed ? "Z" : string.Empty))]);
        }
    }

    /// <summary>Several lines as one element.</summary>
    public void Lines(string look, IReadOnlyList<IReadOnlyList<(double X, double Y)>> lines) =>
        Add("path", look, [("d", string.Concat(lines.Select(Path)))]);

    /// <summary>A disc.</summary>
    public void Dot(string look, double x, double y, double radius, params (string, string?)[] more) =>
        Add("circle", look, [("cx", Place(Side(x))), ("cy", Place(y)), ("r", Place(radius)), .. more]);

    /// <summary>A square on its corner: told from a disc also without colour.</summary>
    public void Diamond(string look, double x, double y, double radius, params (string, string?)[] more) =>
        Add("path", look, [("d", $"M{At((x, y - radius))}L{At((x + radius, y))}L{At((x, y + radius))}L{At((x - radius, y))}Z"), .. more]);

    /// <summary>Words that begin at a place, end at it, or have it in their middle.</summary>
    public void Text(string look, double x, double y, string text, string anchor = "start") =>
        _svg.InnerHtml.AppendHtml(
            Html.Element(
                "text",
                text.Length > LongestLabel ? string.Concat(text.AsSpan(0, LongestLabel - 1), "…") : text,
                ("class", look),
                ("x", Place(Side(x))),
                ("y", Place(y)),
                ("text-anchor", anchor == "start" ? null : anchor)
            )
        );

    private string Path(IReadOnlyList<(double X, double Y)> places) => "M" + string.Join('L', places.Select(At));

    private double Side(double x) => rightToLeft ? Width - x : x;

    private string At((double X, double Y) place) => $"{Place(Side(place.X))} {Place(place.Y)}";

    private void Add(string name, string look, IReadOnlyList<(string Name, string?)> attributes)
    {
        HasNumbers |= attributes.Any(attribute => attribute.Name == "data-value");
        var element = Html.Element(name, null, [("class", look), .. attributes]);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        _svg.InnerHtml.AppendHtml(element);
    }

    private static string Place(double place) => Math.Round(place, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
