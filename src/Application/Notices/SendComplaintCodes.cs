using Ccs.Application.Ports;
using Ccs.Application.Tracking;

namespace Ccs.Application.Notices;

/// <summary>Published whenever codes are asked for, whether or not the contact has complaints.</summary>
/// <param name="NoticeId">Of the notice that it may lead to: the same when the message comes twice.</param>
/// <param name="ContactToken">What the contact is found by; never the address.</param>
/// <param name="ConfidentialToken">The same for confidential complaints; null in messages of before there were two.</param>
public sealed record SendComplaintCodes(Guid NoticeId, string ContactToken, string? ConfidentialToken = null);

/// <summary>After the answer was given: what differs from contact to contact happens here, where nobody waits for it.</summary>
public static class SendComplaintCodesReaction
{
    /// <summary>Named in the log as the actor.</summary>
    private const string Job = "recovery";

    public static async Task Handle(SendComplaintCodes message, INoticeStore notices, ICommandRunner runner, CancellationToken cancellation)
    {
        if (!await notices.Exists(message.NoticeId, cancellation))
        {
            await runner.Run(Job, new QueueComplaintCodes(message.NoticeId, message.ContactToken, message.ConfidentialToken), cancellation);
        }
    }
}
