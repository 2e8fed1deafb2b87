using Ccs.Application.Texts;
using Ccs.Application.Tracking;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Track;

/// <summary>A step of the timeline, which is a name and parameters, in the words of the reader.</summary>
public sealed class TimelineWords(SiteContext site, GovernmentDirectory directory, TimelineStep step)
{
    /// <summary>What happened.</summary>
    public string What =>
        step.Type switch
        {
            "complaint-assigned" or "complaint-referred" or "complaint-succeeded" or "complaint-reopened" => site.Text(
                $"tracking.step.{step.Type}",
                Agency
            ),
            "document-added" or "complaint-escalated" => site[$"tracking.step.{step.Type}.{Of("source") ?? Of("level")}"],
            "complaint-recategorised" => site.Text("tracking.step.complaint-recategorised", Category("fromCategory"), Category("category")),
            "deadline-extended" or "deadline-moved" or "deadline-missed" => site.Text($"tracking.step.{step.Type}", Deadline),
            "complaint-answered" => site.Text("tracking.step.complaint-answered", Agency, site.Word($"outcome.{Of("outcome")}")),
            "original-answered" => site.Text("tracking.step.original-answered", site.Word($"outcome.{Of("outcome")}")),
            "answer-rated" => site.Text("tracking.step.answer-rated", step.Data["score"]),
            "complaint-closed" => site.Text("tracking.step.complaint-closed", Closing),
            _ => site[$"tracking.step.{step.Type}"],
        };

    /// <summary>What was said with it; null where nothing was.</summary>
    public string? Text => Of("text");

    /// <summary>Null where none was given.</summary>
    public string? Reason => Of("reason");

    /// <summary>The deadline that begins with it; null where it sets none, or <see cref="What"/> says it.</summary>
    public DateOnly? Due => step.Type is "deadline-extended" or "deadline-moved" or "deadline-missed" ? null : Deadline;

    /// <summary>With a question: the last day on which a reply is waited for.</summary>
    public DateOnly? ReplyBy => step.Data.GetValueOrDefault("replyBy") as DateOnly?;

    /// <summary>The last day on which a correction is waited for; null where it was not sent back.</summary>
    public DateOnly? CorrectBy => step.Data.GetValueOrDefault("correctBy") as DateOnly?;

    private DateOnly? Deadline => step.Data.GetValueOrDefault("deadline") as DateOnly?;

    private string? Agency => Of("agencyId") is { } id ? directory.Agencies.GetValueOrDefault(id)?.Names.In(site.Language) ?? id : null;

    private string? Category(string member) =>
        Of(member) is { } id ? directory.Categories.GetValueOrDefault(id)?.Names.In(site.Language) ?? id : null;

    private string Closing =>
        Of("rejection") is { } rejection
            ? Wording.Word($"rejection.{rejection}", site.Language)
            : Wording.Word($"closing.{Of("closing")}", site.Language);

    private string? Of(string member) => step.Data.GetValueOrDefault(member) as string;
}
