using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Batches;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Batches;

/// <summary>A batch, how far the last act on it has come, and what stands for the versions of its members.</summary>
public sealed record GetBatch(Guid BatchId, Language Language) : IRequest<BatchView>;

internal sealed class GetBatchHandler(BatchDesk desk, IBatches batches, IStaffDirectory staff) : IRequestHandler<GetBatch, BatchView>
{
    public async Task<BatchView> Handle(GetBatch query, CancellationToken cancellationToken)
    {
        var (open, ofAct) = await Open(query.BatchId, cancellationToken);
        var (batch, act) = (open.Batch, open.Batch.Act);
        var sight = open.Sight(desk.Now);
        await batches.Remember(sight, cancellationToken);
        var acted = (await desk.Acted(ofAct, cancellationToken)).ToDictionary(row => row.Id);
        var tasks = ofAct.Where(task => acted.ContainsKey(task.ComplaintId)).ToList();
        return new BatchView(
            batch.Id,
            open.Seal.Open(Fields.BatchTitle, batch.Title),
            batch.MadeAt,
            [.. open.Seen.OrderBy(row => row.CaseNumber, StringComparer.Ordinal).Select(row => Member(row, open, query.Language))],
            act is null || (tasks.Count == 0 && act.StaffId != desk.Actor.Id) ? null : await Act(act, cancellationToken),
            tasks.Count(task => task.State == BatchTaskState.Done),
            [
                .. tasks
                    .Where(task => task.State == BatchTaskState.Refused)
                    .Select(task => new BatchRefusal(acted[task.ComplaintId].CaseNumber, task.Code!))
                    .OrderBy(refusal => refusal.CaseNumber, StringComparer.Ordinal),
            ],
            tasks.Count(task => task.State == BatchTaskState.Waiting),
            Can()
        )
        {
            Tag = sight.Id,
        };
    }

    /// <summary>First how far the act has come, and then the cases: what is said to be done stands in the versions that are seen.</summary>
    private async Task<(OpenBatch Open, IReadOnlyList<BatchTask> Tasks)> Open(Guid id, CancellationToken cancellation)
    {
        while (true)
        {
            var act = (await batches.Find(id, cancellation))?.Act;
            var tasks = act is null ? [] : await batches.Tasks(act.ActId, cancellation);
            var open = await desk.Open(id, cancellation);
            if (open.Batch.Act?.ActId == act?.ActId)
            {
                return (open, tasks);
            }
        }
    }

    private static BatchMember Member(CaseRow row, OpenBatch open, Language language) =>
        new(
            row.Id,
            row.CaseNumber,
            row.Status,
            row.Version,
            TrackingViewMaker.Agency(open.Directory, row.AgencyId, language),
            row.Status == ComplaintStatus.Assigned ? row.DueOn : null
        );

    private async Task<BatchActView> Act(BatchActBegun act, CancellationToken cancellation) =>
        new(act.Kind, act.At, (await staff.Find([act.StaffId], cancellation)).GetValueOrDefault(act.StaffId)?.DisplayName);

    private IReadOnlyList<string> Can() =>
        [
            "members",
            .. desk.Actor.MayTake(Decision.ReplyMeanwhile) ? ["interim-reply"] : Array.Empty<string>(),
            .. desk.Actor.MayTake(Decision.Answer) ? ["answer"] : Array.Empty<string>(),
        ];
}
