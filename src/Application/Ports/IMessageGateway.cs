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
}

/// <summary>Notices outside of any command: a reaction reads and writes them in transactions of their own.</summary>
public interface INoticeStore
{
    /// <summary>Null where there is none.</summary>
    Task<Notice?> Take(Guid noticeId, CancellationToken cancellation);

    Task Save(Notice notice, CancellationToken cancellation);
}

/// <summary>Keys for reactions, which have no unit of work.</summary>
public interface IComplaintSealReader
{
    /// <summary>Where the key was destroyed, the seal opens nothing.</summary>
    Task<IComplaintSeal> Of(Guid complaintId, CancellationToken cancellation);
}
