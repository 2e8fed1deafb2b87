using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>Word meanwhile, a question, a note: a text and nothing else.</summary>
public sealed class TextModel : DecisionPage
{
    [BindProperty]
    public string? Text { get; set; }

    public override string Decision => (string)RouteData.Values["decision"]!;

    public override IEnumerable<PreviewPart> Preview => [new($"decision.{Decision}.read", Text)];

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(
            Decision switch
            {
                "interim-reply" => new ReplyMeanwhile(Id, Version, Text),
                "question" => new AskComplainant(Id, Version, Text),
                _ => new AddNote(Id, Version, Text),
            }
        );
}
