namespace Ccs.Domain.Tests.Decisions;

public sealed class AddNoteSpecs
{
    [Fact]
    public void Adds_a_note() =>
        Given(Histories.Assigned)
            .When(c => Decide.AddNote(c, Some.NoteId, Some.Text, On(2, 2), People.Officer))
            .Then(new NoteAdded(On(2, 2), Some.NoteId, Some.Text));

    [Fact]
    public void A_closed_complaint_still_takes_notes() =>
        Given(Histories.Accepted)
            .When(c => Decide.AddNote(c, Some.NoteId, Some.Text, On(2, 20), People.Centre))
            .Then(new NoteAdded(On(2, 20), Some.NoteId, Some.Text));

    [Fact]
    public void Nobody_notes_anything_on_what_is_not_verified() =>
        Given(Histories.Filed)
            .When(c => Decide.AddNote(c, Some.NoteId, Some.Text, On(2, 2), People.Centre))
            .ThenRefused(RuleCodes.NotVerified);
}
