using Ccs.Application.Clock;
using Ccs.Application.Ports;
using Ccs.Domain.Naming;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>An account is new, has another name or place, or is used again: it may be somebody's who is complained about.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="After">The last complaint that was looked at; the first message has none.</param>
public sealed record JudgeAccount(Guid AccountId, Guid After);

/// <summary>After the commit that changed the account. Each message takes some complaints and leaves the rest to the next one.</summary>
public static class JudgeAccountReaction
{
    public static Task<JudgeAccount?> Handle(JudgeAccount message, AccountJudging judging, CancellationToken cancellation) =>
        judging.Next(message, cancellation);
}

/// <summary>Opens the names in complaints that the account sees, and has those judged that may be its own.</summary>
public sealed class AccountJudging(
    IStaffDirectory staff,
    IDirectory directory,
    ICaseRows rows,
    IComplaintStreams streams,
    IComplaintSealReader seals,
    ICommandRunner runner
)
{
    private const string Job = "naming";
    private const int Batch = 200;

    /// <returns>What is left; null at the end.</returns>
    public async Task<JudgeAccount?> Next(JudgeAccount message, CancellationToken cancellation)
    {
        if (await staff.Find(message.AccountId.ToString(), cancellation) is not { } member || !CaseScope.IsCaseWorker(member))
        {
            return null;
        }

        var names = WhoIsNamed.NamesOf(member);
        var scope = CaseScope.Of(Actor.Staff(member.Id, member.Role, member.AgencyId), await directory.Get(cancellation));
        var complaints = await rows.AboutPersons(scope.AgencyIds, message.After, Batch, cancellation);
        foreach (var id in complaints)
        {
            if (await NamedIn(id, cancellation) is { } named && named.Judge(names) != NameJudgement.Different)
            {
                await runner.Run(Job, new JudgeNames(id), cancellation);
            }
        }

        return complaints.Count < Batch ? null : message with { After = complaints[^1] };
    }

    private async Task<NamedPerson?> NamedIn(Guid complaintId, CancellationToken cancellation)
    {
        var filed = await streams.Filed(complaintId, cancellation);
        var (name, position) = (filed.Subject.PersonName, filed.Subject.PersonPosition);
        return name is null && position is null ? null : WhoIsNamed.NamedIn(filed.Subject, await seals.Of(complaintId, cancellation));
    }
}
