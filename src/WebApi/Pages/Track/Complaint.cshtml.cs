using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>Where the complaint stands, in plain words, and what its complainant can do now.</summary>
public sealed class ComplaintModel(IDirectory directory, TimeProvider clock) : TrackedPage
{
    private static readonly string[] Texts =
    [
        nameof(ReplyModel.Text),
        nameof(CorrectModel.Description),
        nameof(ReopenModel.Reason),
        nameof(RateModel.Comment),
    ];
    private static readonly string[] Deeds = ["registered", "reply", "correct", "documents", "rate", "accept", "reopen", "withdraw"];

    /// <summary>What the script of the page says, by the last part of its text's key.</summary>
    public static IReadOnlyList<string> CheckWords { get; } = ["checked", "waiting", "unavailable", "failed", "todo", "code"];

    private GovernmentDirectory _directory = GovernmentDirectory.Empty;

    /// <summary>What has just been done, by the last part of its text's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>One sentence.</summary>
    public string Headline =>
        Complaint switch
        {
            { Status: ComplaintStatus.Closed, Answer.OfOriginal: true } => Site["tracking.now.of-original"],
            _ when IsJoined => Site["tracking.now.joined"],
            { Status: ComplaintStatus.Closed, Closing: { } closing } => Site[$"tracking.now.closed.{Kebab.Of(closing.Reason)}"],
            { Status: ComplaintStatus.Answered } => Site.Text("tracking.now.answered", Complaint.Agency?.Name),
            { WaitingFor: "complainant", Correction: not null } => Site["tracking.now.correction"],
            { Status: ComplaintStatus.Assigned, WaitingFor: "complainant" } => Site.Text(
                "tracking.now.complainant",
                Complaint.Agency?.Name
            ),
            { Status: ComplaintStatus.Assigned } => Site.Text("tracking.now.agency", Complaint.Agency?.Name),
            _ => Site["tracking.now.verified"],
        };

    /// <summary>Closed as a duplicate, and the original is not answered yet.</summary>
    public bool IsJoined => Complaint is { Closing.Rejection: RejectionReason.Duplicate, Answer: not { OfOriginal: true } };

    /// <summary>What is left of the time, in words; null where no clock runs.</summary>
    public string? TimeLeft
    {
        get
        {
            if (Complaint.Status is not (ComplaintStatus.Verified or ComplaintStatus.Assigned) || Complaint.Deadline is not { } due)
            {
                return null;
            }

            var today = WorkingCalendar.DayOf(clock.GetUtcNow());
            return Complaint switch
            {
                { Overdue: true, Status: ComplaintStatus.Verified } => Site["tracking.left.in-triage"],
                { Question.ClockStands: true } => Site["tracking.left.paused"],
                { Correction.ClockStands: true } => Site["tracking.left.correction"],
                { Overdue: true } => Site["tracking.left.overdue"],
                _ when due == today => Site["tracking.left.today"],
                _ => Site.Counted("tracking.left", _directory.Calendar().Between(today, due)),
            };
        }
    }

    /// <summary>The day on which silence closes the complaint; null where it does not.</summary>
    public DateOnly? ClosesOn =>
        Complaint is { Status: ComplaintStatus.Answered, Answer: { } answer }
            ? WorkingCalendar.DayOf(answer.AnsweredAt + Guards.SilenceThatCloses)
            : null;

    /// <summary>Those that another round's answer has followed.</summary>
    public IReadOnlyList<TrackedAnswer> EarlierAnswers => [.. Complaint.Answers.Where(answer => answer.Round != Complaint.Answer?.Round)];

    /// <summary>What was written for a step that is not possible any more: it is shown once, and goes nowhere.</summary>
    public string? Unsent { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        if (await Kept.TakeAny(HttpContext, AuthorOf(ComplaintId)) is { } kept)
        {
            Unsent = Texts
                .Select(field => kept.GetValueOrDefault(field)?.FirstOrDefault())
                .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        }

        _directory = await directory.Get(cancellation);
        Done = Deeds.Contains(Done) ? Done : null;
    }

    /// <summary>For the script of the page, which checks after it has come.</summary>
    /// <param name="known">What the browser saw last.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IActionResult> OnGetProofs(string? known, CancellationToken cancellation)
    {
        OwnProofs? proofs = null;
        return await Try(async () => proofs = await Mediator.Send(new GetOwnProofs(ComplaintId, known), cancellation))
            ? new JsonResult(proofs)
            : BadRequest();
    }

    /// <summary>Forgets the token, for those who share a device.</summary>
    /// <summary>Whoever has copied the cookie meanwhile has nothing.</summary>
    public async Task<IActionResult> OnPostLeave(CancellationToken cancellation)
    {
        await Mediator.Send(new EndTracking(HostCookie.Read(HttpContext, Cookie) ?? string.Empty), cancellation);
        HostCookie.Remove(HttpContext, Cookie);
        Leaving.ClearWhatWasSeen(HttpContext);
        return Go("/track");
    }

    public TimelineWords Words(TimelineStep step) => new(Site, _directory, step);
}
