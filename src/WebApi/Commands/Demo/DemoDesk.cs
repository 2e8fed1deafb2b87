using System.Collections.Concurrent;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;
using MediatR;

namespace Ccs.WebApi.Commands.Demo;

/// <param name="Commands">That went through.</param>
/// <param name="Refused">That the rules refused.</param>
internal sealed record DemoCounts(int Commands, int Refused);

/// <summary>
/// Where the demo meets the real application: commands with an actor, each in a scope of its own. In bulk several lives come at once.
/// </summary>
internal sealed class DemoDesk(IServiceProvider services)
{
    private readonly ConcurrentDictionary<string, StaffMember> _staff = new(StringComparer.Ordinal);
    private int _commands;
    private int _refused;

    public DemoCounts Counts => new(_commands, _refused);

    public async Task<TResult> Citizen<TResult>(ICommand<TResult> command) => (await Send(Actor.Complainant, command))!;

    /// <summary>False where the rules refused it.</summary>
    public async Task<bool> TryCitizen(ICommand<Unit> command) => await TrySend(Actor.Complainant, command);

    /// <summary>A decision on the version that the case has now; false where the rules, or its place, refused it.</summary>
    public async Task<bool> TryStaff(string userName, Guid complaintId, Func<long, ICommand<Unit>> command)
    {
        var member = await Member(userName);
        var (_, version) = await State(complaintId);
        return await TrySend(Actor.Staff(member.Id, member.Role, member.AgencyId), command(version));
    }

    public async Task<(Complaint State, long Version)> State(Guid complaintId)
    {
        await using var scope = services.CreateAsyncScope();
        var history = await scope.ServiceProvider.GetRequiredService<IComplaintStreams>().History(complaintId, CancellationToken.None);
        return (Complaint.Fold(null, history.Select(e => e.Data))!, history.Count);
    }

    /// <summary>As it stands in the message that the complainant got.</summary>
    public async Task<string> VerificationCode(Guid complaintId)
    {
        await using var scope = services.CreateAsyncScope();
        var challenge = await scope.ServiceProvider.GetRequiredService<IVerifications>().Find(complaintId, CancellationToken.None);
        return scope.ServiceProvider.GetRequiredService<IBlindIndex>().VerificationCode(challenge!.ChallengeId);
    }

    private async Task<bool> TrySend(Actor actor, ICommand<Unit> command)
    {
        try
        {
            await Send(actor, command);
            return true;
        }
        catch (Exception refused)
            when (refused
                    is RuleViolation
                        or NotFoundException
                        or NotYoursToDoException
                        or StaleVersionException
                        or ChangedMeanwhileException
            )
        {
            Interlocked.Increment(ref _refused);
            return false;
        }
    }

    private async Task<TResult> Send<TResult>(Actor actor, ICommand<TResult> command)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Actor = actor;
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
        Interlocked.Increment(ref _commands);
        return result;
    }

    private async Task<StaffMember> Member(string userName)
    {
        if (!_staff.TryGetValue(userName, out var member))
        {
            member =
                await services.GetRequiredService<IStaffDirectory>().Find(userName, CancellationToken.None)
                ?? throw new InvalidOperationException($"No demo account {userName}.");
            _staff[userName] = member;
        }

        return member;
    }
}
