using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>How grave it is.</summary>
public sealed class AssessmentModel : DecisionPage
{
    private const int MostSevere = 4;

    [BindProperty]
    public int? Severity { get; set; }

    [BindProperty]
    public bool Safety { get; set; }

    [BindProperty]
    public bool Urgent { get; set; }

    public override string Decision => "assessment";

    public IReadOnlyList<Choice> Severities =>
        [.. Enumerable.Range(1, MostSevere).Select(severity => new Choice($"{severity}", Site[$"case.severity.{severity}"]))];

    protected override Task Prepare(CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(Request.Method) && !Restored && Case.Assessment is { } now)
        {
            (Severity, Safety, Urgent) = (now.Severity, now.Safety, now.Urgent);
        }

        return Task.CompletedTask;
    }

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new AssessComplaint(Id, Version, Severity, Safety, Urgent));
}
