using Ccs.Application.Uploads;

namespace Ccs.Application.Tests.Uploads;

/// <summary>Whose share of the space a file takes.</summary>
public sealed class UploadSendersTests
{
    [Theory]
    [InlineData(ActorKind.Complainant, false, null, UploadHolder.Nobody)]
    [InlineData(ActorKind.Complainant, false, UploadHolder.Draft, UploadHolder.Draft)]
    [InlineData(ActorKind.Complainant, false, UploadHolder.Tracked, UploadHolder.Tracked)]
    [InlineData(ActorKind.Complainant, true, null, UploadHolder.Tracked)]
    [InlineData(ActorKind.Staff, true, null, UploadHolder.Staff)]
    [InlineData(ActorKind.Staff, true, UploadHolder.Tracked, UploadHolder.Staff)]
    public void It_is_known_by_who_calls_and_by_the_form(ActorKind kind, bool proven, UploadHolder? form, UploadHolder expected)
    {
        var current = Substitute.For<ICurrentActor>();
        current.Actor.Returns(new Actor(kind, "id"));
        current.Proven.Returns(proven);
        var network = Substitute.For<ICallerNetwork>();
        network.Token.Returns("keyed");

        new UploadSenders(current, network).Of(form).ShouldBe(new UploadSender(expected, "keyed"));
    }
}
