using Ccs.Application.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>The complainant is content; the complaint closes.</summary>
public sealed class AcceptModel : TrackedPage
{
    /// <summary>The last day for a change of mind.</summary>
    public DateOnly ReopenUntil => WorkingCalendar.DayOf(Complaint.Answer!.AnsweredAt + Guards.ReopeningTime);

    protected override string Act => "accept";

    public Task<IActionResult> OnPost(CancellationToken cancellation) => Take(new AcceptAnswer(ComplaintId), "accept", cancellation);
}
