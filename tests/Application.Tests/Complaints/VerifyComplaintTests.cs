using Ccs.Application.Complaints;

namespace Ccs.Application.Tests.Complaints;

/// <summary>What happens when the code comes back from the contact.</summary>
public sealed class VerifyComplaintTests
{
    private static readonly byte[] Taken = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    private static readonly byte[] Free = [9, 8, 7, 6, 5, 4, 3, 2, 1];

    private readonly ITrackingViews _views = Substitute.For<ITrackingViews>();
    private readonly ISecrets _secrets = Substitute.For<ISecrets>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_complaint_code_that_is_taken_is_drawn_again()
    {
        _secrets.RandomBytes(ComplaintCode.RandomBytes).Returns(Taken, Taken, Free);
        _views.FindKey($"complaint-code {ComplaintCode.From(Taken)}", Ct).Returns(new TrackingKey(Some.OtherId, null));

        var verified = await Verify(On(2, 1, 9, 10));

        verified!.ComplaintCode.ShouldBe(ComplaintCode.From(Free).ToString());
    }

    [Fact]
    public async Task After_72_hours_the_right_code_is_as_good_as_a_wrong_one()
    {
        _secrets.RandomBytes(ComplaintCode.RandomBytes).Returns(Free);

        (await Verify(On(2, 4, 9))).ShouldBeNull();
        (await Verify(On(2, 4, 8, 59))).ShouldNotBeNull();
    }

    private async Task<VerifiedComplaint?> Verify(DateTimeOffset now)
    {
        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(now);
        var verifications = Substitute.For<IVerifications>();
        verifications
            .Find(Some.ComplaintId, Ct)
            .Returns(new VerificationChallenge(Some.ComplaintId, Some.NoteId, now.AddMinutes(5), Tries: 0));
        var index = Substitute.For<IBlindIndex>();
        index.VerificationCode(Some.NoteId).Returns("123456");
        index.Token(Arg.Any<string>(), Arg.Any<string>()).Returns(call => $"{call.ArgAt<string>(0)} {call.ArgAt<string>(1)}");
        var streams = Substitute.For<IComplaintStreams>();
        streams.Load(Some.ComplaintId, null, Ct).Returns(Complaint.Fold(null, Histories.Filed));
        var seals = Substitute.For<IComplaintSeals>();
        seals.Of(Some.ComplaintId, Ct).Returns(new Office.GlassSeal());
        var directory = Substitute.For<IDirectory>();
        directory.Get(Ct).Returns(Office.Directory);
        var desk = new CaseDesk(
            Substitute.For<ICurrentActor>(),
            Substitute.For<ICaseRows>(),
            streams,
            seals,
            directory,
            Substitute.For<IUnitOfWork>(),
            Substitute.For<INotices>(),
            _secrets,
            Office.Index(streams),
            Substitute.For<IOutbox>(),
            new LapsedWaits(new CaseStaff(Substitute.For<IStaffDirectory>())),
            new MissedDeadlines(new CaseStaff(Substitute.For<IStaffDirectory>())),
            clock
        );
        var handler = new VerifyComplaintHandler(
            verifications,
            _views,
            new ContactCodes(verifications, index),
            _secrets,
            Substitute.For<ICaseNumbers>(),
            Substitute.For<IUnverifiedFilings>(),
            Substitute.For<IFilingReturns>(),
            seals,
            new BlindTokens(index),
            desk,
            new Office().Routing
        );
        return await handler.Handle(new VerifyComplaint(Some.ComplaintId, "123456"), Ct);
    }
}
