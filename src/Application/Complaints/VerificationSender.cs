using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;

namespace Ccs.Application.Complaints;

/// <summary>
/// Sends a verification code: another challenge each time. How many a contact may get is counted where they are sent; here everybody is
/// answered alike.
/// </summary>
internal sealed class VerificationSender(
    IVerifications verifications,
    INotices notices,
    BlindTokens tokens,
    ICallerNetwork network,
    ISecrets secrets
)
{
    /// <summary>To the contact as it stands now, with what this command has recorded;
    /// as long as the complaint waits for its code.</summary>
    /// <param name="case">On the desk.</param>
    /// <param name="network">Token of the network that asked; null: that of this call.</param>
    public SentVerification SendAgain(OpenCase @case, string? network = null)
    {
        var complaint = @case.Complaint;
        complaint.RequireVerifiable(@case.Now, @case.Actor);

        var address = @case.Seal.Open(Fields.Contact, complaint.Contact.Address) ?? throw new NotFoundException();
        return Send(complaint, new ContactAddress(complaint.Contact.Channel, address), @case.Now, network);
    }

    /// <param name="complaint">Waits for its code.</param>
    /// <param name="contact">Its contact, opened.</param>
    /// <param name="now">By the clock of the business.</param>
    /// <param name="askedFrom">Token of the network that asked; null: that of this call.</param>
    /// <returns>With the time that the code has when it is sent at once; its own begins with the provider's yes.</returns>
    public SentVerification Send(Complaint complaint, ContactAddress contact, DateTimeOffset now, string? askedFrom = null)
    {
        var longest = now + VerificationChallenge.LongestLifetime;
        var challenge = new VerificationChallenge(complaint.Id, secrets.NewId(), longest, Tries: 0);
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
                QuotaContact = tokens.Mailbox(contact),
                Network = askedFrom ?? network.Token,
                Until = now + VerificationChallenge.LatestSending,
                QueuedAt = now,
            }
        );
        return new SentVerification(contact.Channel, contact.Masked(), now + VerificationChallenge.Lifetime);
    }
}
