namespace Ccs.Domain.Tests.Decisions;

public sealed class LinkComplaintsSpecs
{
    [Fact]
    public void Links_to_another_complaint() =>
        Related(Histories.Assigned, Some.OtherId).Then(new ComplaintsLinked(On(2, 12), Some.OtherId, LinkKind.RelatedTo));

    [Fact]
    public void Linking_twice_changes_nothing() =>
        Related([.. Histories.Assigned, new ComplaintsLinked(On(2, 2), Some.OtherId, LinkKind.RelatedTo)], Some.OtherId).ThenNothing();

    [Fact]
    public void May_link_to_a_third_complaint() =>
        Related([.. Histories.Accepted, new ComplaintsLinked(On(2, 2), Some.OtherId, LinkKind.RelatedTo)], Some.NoteId)
            .Then(new ComplaintsLinked(On(2, 12), Some.NoteId, LinkKind.RelatedTo));

    [Fact]
    public void Cannot_link_a_complaint_to_itself() => Related(Histories.Assigned, Some.ComplaintId).ThenRefused(RuleCodes.LinkedToItself);

    [Fact]
    public void Cannot_link_what_is_not_verified() => Related(Histories.Filed, Some.OtherId).ThenRefused(RuleCodes.NotVerified);

    [Fact]
    public void A_duplicate_is_linked_and_its_original_knows_it()
    {
        Duplicate(Histories.Assigned, Originals.Open).Then(new ComplaintsLinked(On(2, 12), Some.OtherId, LinkKind.DuplicateOf));
        Given(Histories.Assigned)
            .When(c => Decide.TakeDuplicate(c, Some.OtherId, On(2, 12), People.Centre))
            .Then(new DuplicateJoined(On(2, 12), Some.OtherId));
    }

    [Fact]
    public void What_was_only_related_may_turn_out_to_be_a_duplicate() =>
        Duplicate([.. Histories.Assigned, new ComplaintsLinked(On(2, 2), Some.OtherId, LinkKind.RelatedTo)], Originals.Open)
            .Then(new ComplaintsLinked(On(2, 12), Some.OtherId, LinkKind.DuplicateOf));

    [Fact]
    public void A_duplicate_of_the_same_is_so_already() => Duplicate(Originals.LinkedHistory, Originals.Open).ThenNothing();

    [Fact]
    public void A_duplicate_of_a_duplicate_there_is_not_and_so_no_circle()
    {
        var ofThis = Originals.Open with { DuplicateOf = Some.ComplaintId };
        var ofAnother = Originals.Open with { DuplicateOf = Some.NoteId };

        Duplicate(Histories.Assigned, ofThis).ThenRefused(RuleCodes.LinkedToDuplicate);
        Duplicate(Histories.Assigned, ofAnother).ThenRefused(RuleCodes.LinkedToDuplicate);
        Duplicate(Histories.Assigned, Originals.Open with { Id = Some.ComplaintId }).ThenRefused(RuleCodes.LinkedToItself);
    }

    [Fact]
    public void About_a_person_only_the_centre_says_that_it_is_a_duplicate()
    {
        var aboutPerson = Originals.Open with { Subject = Some.Filing.Subject };

        Given(Originals.AboutAService)
            .When(c => Decide.LinkDuplicate(c, aboutPerson, On(2, 12), People.Officer))
            .ThenRefused(RuleCodes.OnlyCentreMayLink);
        Given(Histories.Assigned)
            .When(c => Decide.LinkDuplicate(c, Originals.Open, On(2, 12), People.Inspector))
            .ThenRefused(RuleCodes.OnlyCentreMayLink);
        Given(Originals.AboutAService)
            .When(c => Decide.LinkDuplicate(c, Originals.Open, On(2, 12), People.Officer))
            .Then(new ComplaintsLinked(On(2, 12), Some.OtherId, LinkKind.DuplicateOf));
    }

    private static Scenario Related(IReadOnlyList<IComplaintEvent> history, Guid otherId) =>
        Given(history).When(c => Decide.Link(c, otherId, On(2, 12), People.Officer));

    private static Scenario Duplicate(IReadOnlyList<IComplaintEvent> history, Complaint original) =>
        Given(history).When(c => Decide.LinkDuplicate(c, original, On(2, 12), People.Centre));
}
