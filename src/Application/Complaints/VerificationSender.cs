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
        return Send(complaint, ContactOf(complaint, @case.Seal), @case.Now, network);
    }

    /// <summary>
    /// To the verified contact of whoever has shown contact and code and wants all that is held. It comes out of no quota of what
    /// strangers may have sent; whoever asks counts.
    /// </summary>
    public SentVerification SendForExport(Complaint complaint, IComplaintSeal seal, DateTimeOffset now) =>
        Queue(complaint, ContactOf(complaint, seal), now, ChallengeUse.Export, quotaContact: null, askedFrom: null);

    /// <param name="complaint">Waits for its code.</param>
    /// <param name="contact">Its contact, opened.</param>
    /// <param name="now">By the clock of the business.</param>
    /// <param name="askedFrom">Token of the network that asked; null: that of this call.</param>
    /// <returns>With the time that the code has when it is sent at once; its own begins with the provider's yes.</returns>
    public SentVerification Send(Complaint complaint, ContactAddress contact, DateTimeOffset now, string? askedFrom = null) =>
        Queue(complaint, contact, now, ChallengeUse.Verification, tokens.Mailbox(contact), askedFrom ?? network.Token);

    private static ContactAddress ContactOf(Complaint complaint, IComplaintSeal seal) =>
        new(complaint.Contact.Channel, seal.Open(Fields.Contact, complaint.Contact.Address) ?? throw new NotFoundException());

    private SentVerification Queue(
        Complaint complaint,
        ContactAddress contact,
        DateTimeOffset now,
        ChallengeUse use,
        string? quotaContact,
        string? askedFrom
    )
    {
        var longest = now + VerificationChallenge.LongestLifetime;
        var challenge = new VerificationChallenge(complaint.Id, secrets.NewId(), longest, Tries: 0) { Use = use };
        verifications.Store(challenge);
        notices.Queue(
            new Notice
            {
                Id = secrets.NewId(),
                ComplaintId = complaint.Id,
                Kind = use == ChallengeUse.Export ? "export-code" : "verification-code",
                Language = complaint.Keys.Language,
                Channel = complaint.Contact.Channel,
                To = complaint.Contact.Address,
                ChallengeId = challenge.ChallengeId,
                QuotaContact = quotaContact,
                Network = askedFrom,
                Until = now + VerificationChallenge.LatestSending,
                QueuedAt = now,
            }
        );
        return new SentVerification(contact.Channel, contact.Masked(), now + VerificationChallenge.Lifetime);
    }
}
