using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Application.Complaints;

/// <summary>Sends a verification code: another challenge each time, at most 3 an hour and 10 a day for one contact.</summary>
internal sealed class VerificationSender(IVerifications verifications, INotices notices, BlindTokens tokens, ISecrets secrets)
{
    public async Task<SentVerification> Send(
        ComplaintFiled filed,
        ContactAddress contact,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        await verifications.CountCode(tokens.Contact(contact), now, cancellation);
        var expiresAt = now + VerificationChallenge.Lifetime;
        var challenge = new VerificationChallenge(filed.ComplaintId, secrets.NewId(), expiresAt, Tries: 0);
        verifications.Store(challenge);
        notices.Queue(new Notice
        {
            Id = secrets.NewId(),
            ComplaintId = filed.ComplaintId,
            Kind = "verification-code",
            Language = filed.Keys.Language,
            Channel = filed.Contact.Channel,
            To = filed.Contact.Address,
            ChallengeId = challenge.ChallengeId,
            Until = expiresAt,
            QueuedAt = now,
        });
        return new SentVerification(contact.Channel, contact.Masked(), expiresAt);
    }
}
