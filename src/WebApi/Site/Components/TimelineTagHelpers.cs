using Ccs.Domain.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ccs.WebApi.Site.Components;

/// <summary>Steps in the order of time, around <c>&lt;time-step&gt;</c>.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
    }
}

/// <summary>One step: when, what, and whatever else stands inside.</summary>
[HtmlTargetElement("time-step", ParentTag = "timeline")]
public sealed class TimeStepTagHelper(SiteContext site) : TagHelper
{
    public required DateTimeOffset At { get; set; }

    /// <summary>What happened, in words; null: the content says so.</summary>
    public string? What { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!string.IsNullOrEmpty(What))
        {
            output.PreContent.AppendHtml(Html.Element("p", What));
        }

        output.PostContent.AppendHtml(
            Html.Element(
                "time",
                site.Text("site.at", site.Date(At), site.Time(At)),
                ("datetime", WorkingCalendar.DayOf(At).ToString("O", System.Globalization.CultureInfo.InvariantCulture))
            )
        );
    }
}
