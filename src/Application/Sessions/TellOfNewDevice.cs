using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>Word to a member of staff that the account was used from where it never was before.</summary>
public sealed record TellOfNewDevice(StaffMember Member) : ICommand<Unit>;

internal sealed class TellOfNewDeviceHandler(INotices notices, ISecrets secrets, TimeProvider clock)
    : IRequestHandler<TellOfNewDevice, Unit>
{
    public Task<Unit> Handle(TellOfNewDevice command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (command.Member.Email is not null)
        {
            notices.Queue(
                new Notice
                {
                    Id = secrets.NewId(),
                    ComplaintId = Guid.Empty,
                    Kind = "new-device",
                    Language = command.Member.Language,
                    Channel = ContactChannel.Email,
                    StaffId = command.Member.Id.ToString(),
                    Day = WorkingCalendar.DayOf(now),
                    QueuedAt = now,
                }
            );
        }

        return Unit.Task;
    }
}

/// <summary>What follows every sign-in, whichever way it came.</summary>
internal static class OpenedSession
{
    private const string Job = "sign-in";

    /// <summary>Tells the owner where the device is a new one.</summary>
    public static async Task<StaffSession> Told(this StaffSession session, ICommandRunner runner, CancellationToken cancellation)
    {
        if (session.NewDevice)
        {
            await runner.Run(Job, new TellOfNewDevice(session.Staff), cancellation);
        }

        return session;
    }
}
