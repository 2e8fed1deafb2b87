using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Site.Charts;

/// <summary>What is said around a picture.</summary>
/// <param name="Id">Of this picture in its page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Says">A sentence that says what is seen; also where there is nothing to draw.</param>
/// <param name="RightToLeft">Reading begins on the right, and so does time.</param>
public sealed record ChartWords(string Id, string Title, string Says, bool RightToLeft);

/// <summary>A picture with its heading, the sentence that says what is seen, and its table. No script, no colour without a shape.</summary>
internal static class Chart
{
    /// <param name="words">Around it.</param>
    /// <param name="table">What is drawn; without rows there are only the words.</param>
    /// <param name="picture">Draws it; without a number in it there is only the table.</param>
    public static IHtmlContent Of(ChartWords words, ChartTable table, Func<Drawing> picture)
    {
        var figure = Html.Element("figure", null, ("class", "chart"), ("aria-labelledby", words.Id));
        figure.InnerHtml.AppendHtml(Html.Element("h2", words.Title, ("id", words.Id)));
        figure.InnerHtml.AppendHtml(Html.Element("p", words.Says));
        if (table.Rows.Count > 0)
        {
            var drawn = picture();
            if (drawn.HasNumbers)
            {
                figure.InnerHtml.AppendHtml(drawn.Finish(words.Id, words.Title, words.Says));
            }

            figure.InnerHtml.AppendHtml(table.Html(words.Id));
        }

        return figure;
    }

    /// <summary>What an element of the picture stands for: a row of the table, and the number of one of its cells.</summary>
    public static (string, string?)[] Of(int row, double value) =>
        [("data-row", row.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("data-value", Drawing.Exact(value))];
}

/// <summary>From numbers to places.</summary>
/// <param name="From">The smallest number.</param>
/// <param name="To">The largest one.</param>
/// <param name="Start">The place of the smallest.</param>
/// <param name="End">The place of the largest.</param>
internal sealed record Scale(double From, double To, double Start, double End)
{
    public double At(double value) => To <= From ? Start : Start + ((End - Start) * (Math.Clamp(value, From, To) - From) / (To - From));
}
