using Ccs.Application.Clock;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>Somebody left, moved or was locked by an administrator: what they answered for is nobody's again.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Cause">How.</param>
/// <param name="At">When.</param>
public sealed record ReleaseOfficer(Guid AccountId, ReleaseCause Cause, DateTimeOffset At);

/// <summary>
/// The cases are named once and for all: whoever is told of them is told of all of them, also where the first try ended in the middle.
/// </summary>
public sealed record ReleaseCases(Guid AccountId, ReleaseCause Cause, DateTimeOffset At, IReadOnlyList<Guid> ComplaintIds);

/// <summary>After the commit that changed the account.</summary>
public static class ReleaseOfficerReaction
{
    public static Task<ReleaseCases?> Handle(ReleaseOfficer message, OfficerLeaving leaving, CancellationToken cancellation) =>
        leaving.CasesOf(message, cancellation);

    public static Task Handle(ReleaseCases message, OfficerLeaving leaving, CancellationToken cancellation) =>
        leaving.Release(message, cancellation);
}

/// <summary>Ends the appointments one by one, and has those told who are to make others, in one message.</summary>
public sealed class OfficerLeaving(ICaseRows rows, ICommandRunner runner)
{
    public const string Job = "leaving";

    /// <returns>Null where nothing was left.</returns>
    public async Task<ReleaseCases?> CasesOf(ReleaseOfficer message, CancellationToken cancellation)
    {
        var held = await rows.HeldBy(message.AccountId.ToString(), cancellation);
        return held.Count == 0 ? null : new ReleaseCases(message.AccountId, message.Cause, message.At, held);
    }

    public async Task Release(ReleaseCases message, CancellationToken cancellation)
    {
        foreach (var id in message.ComplaintIds)
        {
            await runner.Run(Job, new ReleaseCase(id, message.AccountId, message.Cause, message.At), cancellation);
        }

        await runner.Run(Job, new TellOfLeftCases(message.AccountId, message.At, message.ComplaintIds), cancellation);
    }
}
