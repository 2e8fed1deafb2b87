using Ccs.Application.Clock;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>What is due on a day that became a holiday moves to the next working day.</summary>
/// <param name="Day">The holiday.</param>
/// <param name="After">The last complaint that was looked at; the first message has none.</param>
public sealed record MoveDeadlines(DateOnly Day, Guid After);

/// <summary>After the commit of the centre's act. Each message takes some complaints and leaves the rest to the next one.</summary>
public static class MoveDeadlinesReaction
{
    public static Task<MoveDeadlines?> Handle(MoveDeadlines message, DeadlineMoving moving, CancellationToken cancellation) =>
        moving.Next(message, cancellation);
}

/// <summary>One command a complaint, each with a commit of its own: a stop loses nothing,
/// and going over them again moves none twice.</summary>
public sealed class DeadlineMoving(IDeadlinesOfDay deadlines, ICommandRunner runner)
{
    private const string Job = "holidays";
    private const int Batch = 100;
    private const int Tries = 5;

    /// <returns>What is left; null at the end.</returns>
    public async Task<MoveDeadlines?> Next(MoveDeadlines message, CancellationToken cancellation)
    {
        var due = await deadlines.On(message.Day, message.After, Batch, cancellation);
        foreach (var id in due)
        {
            await Move(id, message.Day, cancellation);
        }

        return due.Count < Batch ? null : message with { After = due[^1] };
    }

    /// <summary>Answered or closed, it has no deadline any more; changed by somebody else each time, it waits until the act is said
    /// again.</summary>
    private async Task Move(Guid complaintId, DateOnly day, CancellationToken cancellation)
    {
        try
        {
            await Races.TryAgain(Tries, () => runner.Run(Job, new MoveDeadline(complaintId, day), cancellation));
        }
        catch (Exception passed) when (passed is StaleVersionException or RuleViolation or NotFoundException)
        {
            // Passed over.
        }
    }
}
