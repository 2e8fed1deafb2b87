namespace Ccs.Domain.Tests.Decisions;

public sealed class ProvideInformationSpecs
{
    [Fact]
    public void The_clock_runs_again_with_the_working_days_that_were_left()
    {
        // Asked on Tuesday the 17th: Wednesday, Thursday and Sunday the 22nd were left. Answered on Monday 2 March: Tuesday to Thursday
        // the 5th.
        var terms = new DeadlineTerms(Day(3, 5), Day(2, 26), Day(3, 6), RemindBefore: 5, "standard", 3);

        Provided(Histories.Asked, On(3, 2)).Then(new InformationProvided(On(3, 2), Some.Text, [], terms));
    }

    [Fact]
    public void The_ladder_waits_for_the_deadline_that_moved()
    {
        var terms = new DeadlineTerms(Day(3, 16), Day(3, 8), Day(3, 17), RemindBefore: 5, "standard", 3);
        var provided = Given([.. Histories.Asked, new InformationProvided(On(3, 10), Some.Text, [], terms)]);

        provided.When(c => Climbed(c, On(3, 16))).ThenNothing();
        provided
            .When(c => Climbed(c, On(3, 17)))
            .Then(Histories.Escalation(On(3, 17), EscalationLevel.AgencyHead, Day(3, 29), Tree.Hospital, Tree.Hospital));
    }

    [Fact]
    public void Answered_on_the_same_day_nothing_moves() =>
        Provided(Histories.Asked, On(2, 17, 15)).Then(new InformationProvided(On(2, 17, 15), Some.Text, [], Some.Terms));

    [Fact]
    public void Asked_and_answered_over_a_weekend_nothing_moves() =>
        Provided([.. Histories.Assigned, new InformationRequested(On(2, 19, 15), Some.Text)], On(2, 21))
            .Then(new InformationProvided(On(2, 21), Some.Text, [], Some.Terms));

    [Fact]
    public void A_deadline_that_had_passed_before_the_question_stays_passed()
    {
        IReadOnlyList<IComplaintEvent> history = [.. Histories.Assigned, new InformationRequested(On(2, 23), Some.Text)];
        var provided = new InformationProvided(On(3, 10), Some.Text, [], Some.Terms);

        Provided(history, On(3, 10)).Then(provided);

        // Nor does the ladder start anew: the step that was due while the clock stood still is due at once.
        var complaint = Complaint.Fold(null, [.. history, provided])!;
        complaint.IsOverdue(Day(3, 10)).ShouldBeTrue();
        complaint.EscalateOn.ShouldBe(Day(2, 23));
    }

    [Fact]
    public void A_question_asked_between_two_steps_of_the_ladder_does_not_bring_back_the_first()
    {
        var complaint = Complaint.Fold(
            null,
            [
                .. Histories.Assigned,
                Histories.Escalation(On(2, 23), EscalationLevel.AgencyHead, Day(3, 2), Tree.Hospital, Tree.Hospital),
                new InformationRequested(On(2, 24), Some.Text),
                new InformationProvided(On(2, 25), Some.Text, [], Some.Terms),
            ]
        )!;

        complaint.Level.ShouldBe(EscalationLevel.AgencyHead);
        complaint.EscalateOn.ShouldBe(Day(3, 2));
    }

    [Fact]
    public void Asked_on_the_last_day_the_answer_is_due_on_the_day_that_the_clock_runs_again()
    {
        var terms = new DeadlineTerms(Day(2, 24), Day(2, 17), Day(2, 25), RemindBefore: 5, "standard", 3);

        Provided([.. Histories.Assigned, new InformationRequested(On(2, 22), Some.Text)], On(2, 24))
            .Then(new InformationProvided(On(2, 24), Some.Text, [], terms));
    }

    [Fact]
    public void Asked_on_the_last_day_and_answered_at_the_weekend_the_answer_is_due_on_the_next_working_day()
    {
        var terms = new DeadlineTerms(Day(3, 1), Day(2, 22), Day(3, 2), RemindBefore: 5, "standard", 3);

        Provided([.. Histories.Assigned, new InformationRequested(On(2, 22), Some.Text)], On(2, 27))
            .Then(new InformationProvided(On(2, 27), Some.Text, [], terms));
    }

    [Fact]
    public void Cannot_provide_without_a_question() => Provided(Histories.Assigned, On(2, 18)).ThenRefused(RuleCodes.NoQuestion);

    [Fact]
    public void Cannot_provide_twice_to_one_question() =>
        Provided([.. Histories.Asked, new InformationProvided(On(2, 18), Some.Text, [], Some.Terms)], On(2, 19))
            .ThenRefused(RuleCodes.NoQuestion);

    [Fact]
    public void Cannot_provide_once_it_is_answered() => Provided(Histories.Answered, On(2, 18)).ThenRefused(RuleCodes.NotAssigned);

    [Fact]
    public void Documents_count_together_with_those_handed_in_before()
    {
        IReadOnlyList<IComplaintEvent> nineThere = [Some.Filing with { Documents = Some.Documents(9) }, .. Histories.Asked.Skip(1)];

        Provided(nineThere, On(2, 17), Some.Documents(2)).ThenRefused(RuleCodes.TooManyDocuments);
        Provided(nineThere, On(2, 17), Some.Documents(1))
            .Then(new InformationProvided(On(2, 17), Some.Text, Some.Documents(1), Some.Terms));
    }

    [Fact]
    public void Documents_may_not_grow_beyond_25_megabytes() =>
        Provided(Histories.Asked, On(2, 17), [.. Some.Documents(5, 5 * Some.Megabyte), Some.Document(1)])
            .ThenRefused(RuleCodes.DocumentsTooLarge);

    private static IReadOnlyList<IComplaintEvent> Climbed(Complaint complaint, DateTimeOffset now) =>
        Decide.Escalate(complaint, Tree.PlaceOf(Tree.Hospital), null, Calendar, now, People.Job);

    private static Scenario Provided(
        IReadOnlyList<IComplaintEvent> history,
        DateTimeOffset now,
        IReadOnlyList<Document>? documents = null
    ) => Given(history).When(c => Decide.ProvideInformation(c, Some.Text, documents ?? [], Calendar, now, People.Citizen));
}
