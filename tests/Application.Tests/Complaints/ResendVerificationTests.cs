using Ccs.Application.Complaints;

namespace Ccs.Application.Tests.Complaints;

/// <summary>Another code, while somebody changes the contact.</summary>
public sealed class ResendVerificationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_challenge_is_read_before_the_contact_is()
    {
        // The other way round, a change of contact between the two would go unnoticed, and the code would go to the contact before it.
        var verifications = Substitute.For<IVerifications>();
        var streams = Substitute.For<IComplaintStreams>();
        streams.Load(Some.ComplaintId, null, Ct).Returns(Complaint.Fold(null, Histories.Filed));
        var seal = Substitute.For<IComplaintSeal>();
        seal.Open(Fields.Contact, Some.Text).Returns("+9647501234567");
        var seals = Substitute.For<IComplaintSeals>();
        seals.Of(Some.ComplaintId, Ct).Returns(seal);
        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(On(2, 1, 9, 10));
        var desk = new CaseDesk(
            Substitute.For<ICurrentActor>(),
            Substitute.For<ICaseRows>(),
            streams,
            seals,
            Substitute.For<IDirectory>(),
            Substitute.For<IUnitOfWork>(),
            Substitute.For<INotices>(),
            Substitute.For<ISecrets>(),
            Office.Index(streams),
            Substitute.For<IOutbox>(),
            new LapsedWaits(new CaseStaff(Substitute.For<IStaffDirectory>())),
            new MissedDeadlines(new CaseStaff(Substitute.For<IStaffDirectory>())),
            clock
        );
        var sender = new VerificationSender(
            verifications,
            Substitute.For<INotices>(),
            new BlindTokens(Substitute.For<IBlindIndex>()),
            Substitute.For<ICallerNetwork>(),
            Substitute.For<ISecrets>()
        );

        var tokens = Substitute.For<IFilingTokens>();
        tokens.Opens("token", Some.ComplaintId).Returns(true);
        var unverified = new UnverifiedDesk(Substitute.For<ICurrentActor>(), desk, tokens);

        await new ResendVerificationHandler(verifications, unverified, sender).Handle(
            new ResendVerification(Some.ComplaintId, "token"),
            Ct
        );

        Received.InOrder(() =>
        {
            _ = verifications.Find(Some.ComplaintId, Ct);
            _ = streams.Load(Some.ComplaintId, null, Ct);
            verifications.Store(Arg.Any<VerificationChallenge>());
        });
    }
}
