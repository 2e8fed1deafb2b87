using System.Text.Json;
using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Batches;
using Ccs.Domain.Shared;

namespace Ccs.Application.Batches;

/// <summary>An act on a batch has begun, or has not come to its end; carries its id and nothing else.</summary>
public sealed record RunBatch(Guid BatchId);

/// <summary>After the commit that began it. Each message takes some cases and leaves the rest to the next one: a program that is killed
/// goes on with those that still wait.</summary>
public static class RunBatchReaction
{
    public static Task<RunBatch?> Handle(RunBatch message, BatchRunning running, CancellationToken cancellation) =>
        running.Next(message, cancellation);
}

/// <summary>Does to each case what was asked for all: the same commands as for one, by whoever acted, at the version that
/// they saw.</summary>
public sealed class BatchRunning(IBatches batches, IComplaintSealReader seals, IStaffDirectory staff, ICommandRunner runner)
{
    private const string Job = "batches";

    /// <summary>Cases a message, and how many of them at once: what others do at the same time has connections left.</summary>
    private const int Cases = 40;
    private const int AtOnce = 4;
    private const int Tries = 3;

    /// <returns>What is left; null at the end.</returns>
    public async Task<RunBatch?> Next(RunBatch message, CancellationToken cancellation)
    {
        if (await batches.Find(message.BatchId, cancellation) is not { Act: { } act } batch)
        {
            return null;
        }

        var waiting = await batches.Waiting(act.ActId, Cases, cancellation);
        if (waiting.Count == 0)
        {
            return null;
        }

        var actor = await ActorOf(act, cancellation);
        var seal = await seals.Of(batch.Id, cancellation);
        var content = seal.Open(Fields.BatchContent, act.Content) is { } words ? JsonSerializer.Deserialize<BatchContent>(words) : null;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(waiting, options, async (task, within) => await Do(task, act.Kind, actor, content, within));
        return message;
    }

    private async Task Do(BatchTask task, BatchActKind kind, Actor? actor, BatchContent? content, CancellationToken cancellation)
    {
        string? refused = BatchRules.CaseChanged;
        try
        {
            if (actor is null || content is null)
            {
                refused = "access.forbidden";
            }
            else
            {
                // Those that are done beside each other may get into each other's way, which says nothing of the case.
                await Races.TryAgain(Tries, () => runner.RunAs(actor, CommandFor(task, kind, content), cancellation));
                return;
            }
        }
        catch (StaleVersionException)
        {
            // Listed as changed, unless it was this very act that changed it: then the task says that it was done.
        }
        catch (RuleViolation rule)
        {
            refused = rule.Code;
        }
        catch (NotYoursToDoException)
        {
            refused = "access.forbidden";
        }
        catch (NotFoundException)
        {
            refused = null;
        }

        await runner.Run(Job, new RefuseBatchCase(task.ComplaintId, task.ActId, refused), cancellation);
    }

    /// <summary>Whoever acted, with the rights of now; null where they have none any more.</summary>
    private async Task<Actor?> ActorOf(BatchActBegun act, CancellationToken cancellation) =>
        await staff.Find(act.StaffId, cancellation) is { Active: true } member
            ? Actor.Staff(member.Id, member.Role, member.AgencyId)
            : null;

    private static ICaseDecision CommandFor(BatchTask task, BatchActKind kind, BatchContent content) =>
        kind == BatchActKind.InterimReply
            ? new ReplyMeanwhile(task.ComplaintId, task.Version, content.Text) { InBatch = task }
            : new AnswerComplaint(
                task.ComplaintId,
                task.Version,
                content.Outcome,
                content.Text,
                content.Remedy,
                content.RootCause,
                UploadIds: null
            )
            {
                NoRemedyReason = content.NoRemedyReason,
                TextForLinked = content.TextForLinked,
                InBatch = task,
            };
}
