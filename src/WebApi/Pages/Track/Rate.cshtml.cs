using Ccs.Application.Complaints;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>What the complainant says of the answer. Who is not content is offered the reopening at once.</summary>
public sealed class RateModel : TrackedPage
{
    private const int Discontent = 2;

    [BindProperty]
    public int? Score { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public IReadOnlyList<Choice> Scores =>
        [.. Enumerable.Range(1, 5).Reverse().Select(score => new Choice($"{score}", Site[$"tracking.rate.score.{score}"]))];

    protected override string Act => "rate";

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var offersReopening = Score <= Discontent && Complaint.Can.Contains("reopen");
        var taken = await Take(new RateAnswer(ComplaintId, Score, Comment), "rate", cancellation);
        return taken is LocalRedirectResult && offersReopening ? Go("/track/reopen?rated=true") : taken;
    }
}
