using Ccs.Domain.Complaints;

namespace Ccs.Application.Ports;

/// <summary>Email by SMTP, SMS by an HTTP gateway; in Development the mailbox.</summary>
public interface IMessageGateway
{
    /// <summary>Returns when the provider has taken it.</summary>
    /// <exception cref="GatewayException">Not taken; may be tried again.</exception>
    Task Send(OutgoingMessage message, CancellationToken cancellation);
}

/// <param name="Id">The same at every try, so that a provider can tell repeats.</param>
/// <param name="Channel">Email or phone.</param>
/// <param name="To">Personal data; never logged.</param>
/// <param name="Subject">Email only.</param>
/// <param name="Body">Plain text.</param>
/// <param name="Language">Of the text.</param>
public sealed record OutgoingMessage(Guid Id, ContactChannel Channel, string To, string? Subject, string Body, Language Language);

/// <summary>The provider did not take the message.</summary>
/// <param name="reason">The provider's words or code, without the address.</param>
public sealed class GatewayException(string reason) : Exception($"The message was not taken: {reason}")
{
    public string Reason { get; } = reason;

    /// <summary>Refused for good because of the address: no later try to the same one will be taken.</summary>
    public bool RefusesRecipient { get; init; }

    /// <summary>The answer did not come: another way would perhaps send it a second time.</summary>
    public bool MayHaveArrived { get; init; }
}

/// <summary>Notices outside of any command, for the reaction that sends them.</summary>
public interface INoticeStore
{
    /// <summary>
    /// Takes a notice for sending; until the claim is disposed of, no other node and no other try gets it.
    /// A claim whose node is gone ends by itself.
    /// </summary>
    /// <remarks>
    /// With it one message is taken out of its contact's quota: of what a stranger may have sent, from one network 3 an hour and 10 a day,
    /// from all together 6 and 20, the last five of the day kept for networks that have used none. The same notice again takes none again.
    /// Counted here and never where a message is asked for: whoever files is always answered alike, and nobody learns by filing whether a
    /// contact had codes.
    /// </remarks>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="NoticeHeldException">Somebody else is sending it at this moment.</exception>
    Task<IClaimedNotice?> Claim(Guid noticeId, CancellationToken cancellation);

    /// <summary>Whether it was queued already: for reactions that may come twice.</summary>
    Task<bool> Exists(Guid noticeId, CancellationToken cancellation);
}

/// <summary>A notice that nobody else can send meanwhile.</summary>
public interface IClaimedNotice : IAsyncDisposable
{
    Notice Notice { get; }

    /// <summary>Of its complaint, as it stood at the claim; where the key was destroyed it opens nothing.</summary>
    IComplaintSeal Seal { get; }

    /// <summary>False: the quota of its contact is used up, and it must not be sent.</summary>
    bool IsWithinQuota { get; }

    /// <summary>Records what became of it, and ends the claim.</summary>
    Task Save(Notice notice, CancellationToken cancellation);
}

/// <summary>The notice is being sent by somebody else at this moment; whoever asks looks again later.</summary>
public sealed class NoticeHeldException() : Exception("The notice is being sent at this moment.");

/// <summary>Keys for reactions, which have no unit of work.</summary>
public interface IComplaintSealReader
{
    /// <summary>Where the key was destroyed, the seal opens nothing.</summary>
    Task<IComplaintSeal> Of(Guid complaintId, CancellationToken cancellation);
}
