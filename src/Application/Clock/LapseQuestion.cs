using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Ten working days without a reply: the clock runs again, and both sides are told.</summary>
public sealed record LapseQuestion(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class LapseQuestionHandler(CaseDesk desk, CaseStaff staff) : IRequestHandler<LapseQuestion, Unit>
{
    public async Task<Unit> Handle(LapseQuestion command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var events = Decide.LapseQuestion(@case.Complaint, @case.Directory.Calendar(), @case.Now, @case.Actor);
        @case.Record(events);
        if (events.Count > 0)
        {
            var due = @case.Complaint.Terms!.DueOn;
            @case.TellComplainant("question-unanswered", due);
            foreach (var member in await staff.Responsible(@case, cancellationToken))
            {
                @case.TellStaff(member, "question-lapsed", due);
            }
        }

        return Unit.Value;
    }
}
