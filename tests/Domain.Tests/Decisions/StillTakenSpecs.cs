namespace Ccs.Domain.Tests.Decisions;

/// <summary>
/// What the complainant was asked for is waited for no more once the complaint is passed on; what they send is taken all the same, wherever
/// the complaint lies, until it is answered or closed, or something else is asked.
/// </summary>
public sealed class StillTakenSpecs
{
    private static readonly DeadlineTerms Moved = Some.Terms.MovedTo(Day(2, 24), Calendar);

    /// <summary>The question of Tuesday the 17th stands open, and is passed on upon the 19th, two working days later.</summary>
    private static readonly ComplaintReturned Return = Histories.Return(On(2, 19), Moved);
    private static readonly ComplaintReferred Referral = Histories.Referral(On(2, 19), Tree.Hospital, Tree.OtherHospital) with
    {
        Terms = Moved,
    };
    private static readonly ComplaintAssigned Anew = new(On(2, 20), Tree.OtherHospital, Desk.Agency, Moved, AssignedBy.Centre, Some.Keys);
    private static readonly QuestionLapsed Lapse = new(On(3, 3, 0), On(2, 17), Some.Terms.MovedTo(Day(3, 8), Calendar));
    private static readonly ComplaintSucceeded Succession = new(
        On(2, 20),
        Tree.OtherHospital,
        Tree.Ministry,
        Desk.Agency,
        EscalationLevel.Officer,
        Moved,
        Some.Keys
    );

    public static TheoryData<string> Ways() => ["returned", "referred", "assigned anew", "succeeded"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_question_is_not_waited_for_and_its_reply_is_taken_and_moves_nothing(string way)
    {
        var history = PassedOn(Histories.Asked, way);
        var complaint = Complaint.Fold(null, history)!;
        (complaint.WaitsForComplainant, complaint.ClockStands, complaint.Terms!.DueOn).ShouldBe((false, false, Moved.DueOn));
        complaint.Possible(On(3, 1), People.Citizen).ShouldContain(Decision.ProvideInformation);

        Replied(history, On(3, 1)).Then(new InformationProvided(On(3, 1), Some.Text, [], Moved));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void So_is_one_that_had_lapsed_before(string way) =>
        Replied(PassedOn([.. Histories.Asked, Lapse], way), On(3, 4)).Then(new InformationProvided(On(3, 4), Some.Text, [], Moved));

    [Fact]
    public void A_reply_is_taken_once()
    {
        var reply = new InformationProvided(On(2, 20), Some.Text, [], Moved);

        Replied([.. Histories.Asked, Return, reply], On(2, 21)).ThenRefused(RuleCodes.NotAssigned);
        Replied([.. Histories.Asked, Referral, reply], On(2, 21)).ThenRefused(RuleCodes.NoQuestion);
        Complaint.Fold(null, [.. Histories.Asked, Return, reply])!.Status.ShouldBe(ComplaintStatus.Verified);
    }

    [Fact]
    public void In_triage_it_is_taken_only_where_a_question_stands()
    {
        Replied(Histories.Verified, On(2, 18)).ThenRefused(RuleCodes.NotAssigned);
        Replied(Histories.Returned, On(2, 19)).ThenRefused(RuleCodes.NotAssigned);
    }

    [Fact]
    public void It_is_open_no_more_once_there_is_an_answer_or_an_end_or_another_question()
    {
        Replied([.. Histories.Asked, Referral, Histories.AnswerOn(On(2, 20))], On(2, 21)).ThenRefused(RuleCodes.NotAssigned);
        Replied([.. Histories.Asked, Return, Histories.ClosedOn(On(2, 20), ClosingReason.Withdrawn)], On(2, 21))
            .ThenRefused(RuleCodes.NotAssigned);
        Replied([.. Histories.Asked, Return, Histories.SendingBack(On(2, 20))], On(2, 21)).ThenRefused(RuleCodes.NotAssigned);
        Given([.. Histories.Asked, Referral])
            .When(c => Decide.AskComplainant(c, Some.Text, Calendar, On(2, 20), People.Officer))
            .Then(Histories.Question(On(2, 20)));
    }

    [Fact]
    public void It_neither_lapses_nor_is_the_complainant_reminded_of_it()
    {
        Given([.. Histories.Asked, Referral])
            .When(c => Decide.LapseQuestion(c, Calendar, On(3, 9), People.Job))
            .ThenRefused(RuleCodes.NoQuestion);
        Given([.. Histories.Asked, Referral])
            .When(c => Decide.RemindOfQuestion(c, Calendar, On(2, 26), People.Job))
            .ThenRefused(RuleCodes.NoQuestion);
        Complaint.Fold(null, [.. Histories.Asked, Referral])!.WasAskedInVain.ShouldBeFalse("nobody let it lapse");
    }

    [Fact]
    public void Returned_while_a_return_ended_the_deadline_there_is_none_that_could_move() =>
        Replied([.. Histories.Asked, new ComplaintReturned(On(2, 18), Tree.Hospital, Some.Reason, Some.Keys)], On(2, 20))
            .Then(new InformationProvided(On(2, 20), Some.Text, [], null));

    [Fact]
    public void A_correction_is_taken_after_the_centre_has_assigned_it_and_moves_nothing()
    {
        IReadOnlyList<IComplaintEvent> open = [.. Histories.Verified, Histories.SendingBack(On(2, 17)), Anew];
        IReadOnlyList<IComplaintEvent> lapsed =
        [
            .. Histories.Verified,
            Histories.SendingBack(On(2, 3)),
            new CorrectionLapsed(On(2, 17), On(2, 3), null),
            Anew,
        ];
        var complaint = Complaint.Fold(null, open)!;
        (complaint.WaitsForComplainant, complaint.ClockStands, complaint.WasAskedInVain).ShouldBe((false, false, false));
        foreach (var history in new[] { open, lapsed })
        {
            Given(history)
                .When(c => Decide.Correct(c, Some.Correction, Calendar, On(3, 1), People.Citizen))
                .Then(
                    new ComplaintCorrected(
                        On(3, 1),
                        Some.Correction.Subject,
                        Some.Correction.Grievance,
                        [],
                        Some.Correction.Answers,
                        Moved,
                        Some.Keys with
                        {
                            ServiceId = "x-ray",
                        }
                    )
                );
        }
    }

    private static IReadOnlyList<IComplaintEvent> PassedOn(IReadOnlyList<IComplaintEvent> history, string way) =>
        way switch
        {
            "returned" => [.. history, Return],
            "referred" => [.. history, Referral],
            "assigned anew" => [.. history, Return, Anew],
            _ => [.. history, Referral, Succession],
        };

    private static Scenario Replied(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.ProvideInformation(c, Some.Text, [], Calendar, now, People.Citizen));
}
