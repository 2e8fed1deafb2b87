using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>
/// What the complainant was asked for lapses on the day that they were told, by the job or before whatever is decided next: nobody decides
/// on a clock that stands no more, and both sides are told once.
/// </summary>
internal sealed class LapsedWaits(CaseStaff staff)
{
    public async Task Record(OpenCase @case, CancellationToken cancellation)
    {
        if (@case.Complaint.Waiting is not { Lapsed: false } wait)
        {
            return;
        }

        var told = @case.Complaint.Terms?.DueOn;
        var events = Decide.LapseWait(@case.Complaint, @case.Directory.Calendar(), @case.Now, @case.Actor);
        if (events.Count == 0)
        {
            return;
        }

        @case.Record(events);
        var correction = wait.For == WaitsFor.Correction;
        TellComplainant(@case, correction, told);
        var due = @case.Complaint.Terms?.DueOn;
        foreach (
            var member in correction
                ? await staff.At(EscalationLevel.Centre, @case.Directory.Centre.Id, @case, cancellation)
                : await staff.Responsible(@case, cancellation)
        )
        {
            @case.TellStaff(member, correction ? "correction-lapsed" : "question-lapsed", due);
        }
    }

    /// <summary>
    /// Whoever is there at this moment, with a reply perhaps, is not told that nothing came; the day is told all the same.
    /// </summary>
    private static void TellComplainant(OpenCase @case, bool correction, DateOnly? told)
    {
        var due = @case.Complaint.Terms?.DueOn;
        if (@case.Actor.Kind == ActorKind.Complainant)
        {
            @case.TellOfDay(told);
        }
        else if (correction)
        {
            @case.TellComplainant(due is null ? "correction-unanswered-triage" : "correction-unanswered", due);
        }
        else
        {
            @case.TellComplainant("question-unanswered", due);
        }
    }
}
