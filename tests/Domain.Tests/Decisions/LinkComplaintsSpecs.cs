namespace Ccs.Domain.Tests.Decisions;

public sealed class LinkComplaintsSpecs
{
    [Theory]
    [InlineData(LinkKind.DuplicateOf)]
    [InlineData(LinkKind.RelatedTo)]
    public void Links_to_another_complaint(LinkKind kind) =>
        Linked(Histories.Assigned, Some.OtherId, kind).Then(new ComplaintsLinked(On(2, 12), Some.OtherId, kind));

    [Fact]
    public void Linking_twice_changes_nothing() =>
        Linked([.. Histories.Assigned, new ComplaintsLinked(On(2, 2), Some.OtherId, LinkKind.RelatedTo)], Some.OtherId).ThenNothing();

    [Fact]
    public void May_link_to_a_third_complaint() =>
        Linked([.. Histories.Accepted, new ComplaintsLinked(On(2, 2), Some.OtherId, LinkKind.RelatedTo)], Some.NoteId)
            .Then(new ComplaintsLinked(On(2, 12), Some.NoteId, LinkKind.RelatedTo));

    [Fact]
    public void Cannot_link_a_complaint_to_itself() => Linked(Histories.Assigned, Some.ComplaintId).ThenRefused(RuleCodes.LinkedToItself);

    [Fact]
    public void Cannot_link_what_is_not_verified() => Linked(Histories.Filed, Some.OtherId).ThenRefused(RuleCodes.NotVerified);

    private static Scenario Linked(IReadOnlyList<IComplaintEvent> history, Guid otherId, LinkKind kind = LinkKind.RelatedTo) =>
        Given(history).When(c => Decide.Link(c, otherId, kind, On(2, 12), People.Officer));
}
