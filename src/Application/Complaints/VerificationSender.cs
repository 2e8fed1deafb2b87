using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;

namespace Ccs.Application.Complaints;

/// <summary>Sends a verification code: another challenge each time, at most 3 an hour and 10 a day for one contact.</summary>
internal sealed class VerificationSender(IVerifications verifications, INotices notices, BlindTokens tokens, ISecrets secrets)
{
    /// <summary>To the contact as it stands now, with what this command has recorded;
    /// as long as the complaint waits for its code.</summary>
    public async Task<SentVerification> SendAgain(OpenCase @case, CancellationToken cancellation)
    {
        var complaint = @case.Complaint;
        complaint.RequireVerifiable(@case.Now, @case.Actor);

        var address = @case.Seal.Open(Fields.Contact, complaint.Contact.Address) ?? throw new NotFoundException();
        return await Send(complaint, new ContactAddress(complaint.Contact.Channel, address), @case.Now, cancellation);
    }

    /// <param name="complaint">Waits for its code.</param>
    /// <param name="contact">Its contact, opened.</param>
    /// <param name="now">By the clock of the business.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<SentVerification> Send(
        Complaint complaint,
        ContactAddress contact,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        await verifications.CountCode(tokens.Contact(contact), now, cancellation);
        var expiresAt = now + VerificationChallenge.Lifetime;
        var challenge = new VerificationChallenge(complaint.Id, secrets.NewId(), expiresAt, Tries: 0);
        verifications.Store(challenge);
        notices.Queue(
            new Notice
            {
                Id = secrets.NewId(),
                ComplaintId = complaint.Id,
                Kind = "verification-code",
                Language = complaint.Keys.Language,
                Channel = complaint.Contact.Channel,
                To = complaint.Contact.Address,
                ChallengeId = challenge.ChallengeId,
                Until = expiresAt,
                QueuedAt = now,
            }
        );
        return new SentVerification(contact.Channel, contact.Masked(), expiresAt);
    }
}
