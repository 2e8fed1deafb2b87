using Ccs.Application.Complaints;
using Ccs.Application.Tracking;

namespace Ccs.Application.Tests.Tracking;

/// <summary>A wrong pair costs what an unknown one costs: the same look-ups,
/// and the view is read only for whoever has proved both.</summary>
public sealed class OpenTrackingTests
{
    private readonly ITrackingViews _views = Substitute.For<ITrackingViews>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_contact_an_unknown_code_and_an_erased_complaint_take_the_same_steps()
    {
        var wrong = await Steps(new TrackingKey(Some.ComplaintId, "contact of somebody else"));
        var unknown = await Steps(null);
        var erased = await Steps(new TrackingKey(Some.ComplaintId, null));

        wrong.ShouldBe([nameof(ITrackingViews.FindKey)]);
        unknown.ShouldBe(wrong);
        erased.ShouldBe(wrong);
    }

    [Fact]
    public async Task The_right_pair_reads_the_view()
    {
        var steps = await Steps(new TrackingKey(Some.ComplaintId, "contact a@example.com"));

        steps.ShouldBe([nameof(ITrackingViews.FindKey), nameof(ITrackingViews.Find)]);
    }

    /// <summary>There is no view behind it: what is looked at is how far it goes.</summary>
    private async Task<string[]> Steps(TrackingKey? key)
    {
        _views.ClearReceivedCalls();
        _views.FindKey($"complaint-code {Some.Code}", Ct).Returns(key);
        _views.Find(Arg.Any<Guid>(), Arg.Any<CancellationToken>()).Returns((ComplaintTracking?)null);
        var index = Substitute.For<IBlindIndex>();
        index.Token(Arg.Any<string>(), Arg.Any<string>()).Returns(call => $"{call.ArgAt<string>(0)} {call.ArgAt<string>(1)}");
        var handler = new OpenTrackingHandler(_views, new BlindTokens(index), Substitute.For<ITrackingTokens>(), null!);

        var refused = await Should.ThrowAsync<NotFoundException>(() =>
            handler.Handle(new OpenTracking("A@Example.com", Some.Code.ToString(), Language.En), Ct)
        );

        refused.Code.ShouldBe("tracking.not-found");
        return [.. _views.ReceivedCalls().Select(call => call.GetMethodInfo().Name)];
    }
}
