using Ccs.Domain.Figures.Facts;
using static Ccs.Domain.Tests.Figures.Facts.FactStory;

namespace Ccs.Domain.Tests.Figures.Facts;

/// <summary>Given these events, then exactly this row.</summary>
public sealed class RoundSpecs
{
    private static readonly FigureRound First = new()
    {
        ComplaintId = Some.ComplaintId,
        Round = 1,
        Part = 1,
        Since = 1,
        Kind = SubjectKind.Person,
        Governorate = "erbil",
        Language = Language.Ckb,
        Channel = FigureChannel.Online,
        ContactKind = ContactChannel.Phone,
        ChosenCategoryId = "conduct",
        Opened = At(2, 1, 1),
    };

    private static readonly FigureRound AssignedOnce = First with
    {
        Verified = At(2, 1, 2),
        Assigned = At(2, 1, 3),
        AssignedTo = Tree.Hospital,
    };

    private static readonly FigureRound AnsweredOnce = AssignedOnce with
    {
        Answered = new FigureAnswer(At(2, 10, 4), Tree.Hospital, Outcome.Upheld, RootCause.Capacity, Late: false),
        WorkingDays = 7,
        CalendarDays = 9,
    };

    [Fact]
    public void Filed() => Of(Histories.Filed).Rounds.ShouldBe([First]);

    [Fact]
    public void Assigned() => Of(Histories.Assigned).Rounds.ShouldBe([AssignedOnce]);

    [Fact]
    public void Answered_in_seven_working_days() => Of(Histories.Answered).Rounds.ShouldBe([AnsweredOnce]);

    [Fact]
    public void Accepted() =>
        Of(Histories.Accepted).Rounds.ShouldBe([AnsweredOnce with { Closed = At(2, 11, 5), Reason = ClosingReason.Resolved }]);

    [Fact]
    public void Rated_is_the_answer_of_that_round() =>
        Of([.. Histories.Answered, Rating(2, 11, 1, 2)]).Rounds.ShouldBe([AnsweredOnce with { Rated = At(2, 11, 5), Score = 2 }]);

    [Fact]
    public void Closed_without_an_answer_the_clock_ends_too() =>
        Of(Histories.Withdrawn)
            .Rounds.ShouldBe([
                First with
                {
                    Verified = At(2, 1, 2),
                    Closed = At(2, 2, 3),
                    Reason = ClosingReason.Withdrawn,
                    WorkingDays = 1,
                    CalendarDays = 1,
                },
            ]);

    [Fact]
    public void Expired_it_was_never_verified_and_its_clock_never_ran() =>
        Of(Histories.Expired).Rounds.ShouldBe([First with { Closed = At(2, 4, 2), Reason = ClosingReason.Expired }]);

    [Fact]
    public void Erasure_changes_no_fact() =>
        AsText(Of([.. Histories.Accepted, new PersonalDataErased(On(6, 1), ErasureCause.Retention)]))
            .ShouldBe(AsText(Of(Histories.Accepted)));

    [Fact]
    public void Two_reopenings_are_three_rows_each_with_who_answered_it()
    {
        var rounds = Of([.. Histories.Reopened(2), Histories.AnswerOn(On(2, 12), 3)]).Rounds;

        rounds
            .Select(r =>
                (r.Round, r.Opened.Seq, r.AssignedTo, Answered: r.Answered?.At.Seq, r.Answered?.AgencyId, Reopened: r.Reopened?.Seq)
            )
            .ShouldBe([
                (1, 1, Tree.Hospital, 4, Tree.Hospital, 5),
                (2, 5, Tree.Ministry, 6, Tree.Ministry, 7),
                (3, 7, Tree.Ministry, 8, Tree.Ministry, null),
            ]);
        rounds.Select(r => r.WorkingDays).ShouldBe([7, 0, 2]);
    }

    [Fact]
    public void Missed_is_charged_to_who_held_it_when_that_day_began()
    {
        // Referred at noon of the day that was due: it was the hospital's when the day began.
        IComplaintEvent[] before = [.. Histories.Assigned, Histories.Referral(On(2, 22, 12), Tree.Hospital, Tree.OtherHospital)];
        var missed = Decide.MissDeadline(Complaint.Fold(null, before)!, On(2, 23), People.Job);
        IComplaintEvent[] history =
        [
            .. before,
            .. missed,
            Histories.AnswerOn(On(2, 24)) with
            {
                AgencyId = Tree.OtherHospital,
                Late = true,
            },
        ];

        var round = Of(history).Rounds.Single();
        round.Missed.ShouldBe(At(2, 22, 5));
        round.MissedBy.ShouldBe(Tree.Hospital);
        round.Answered!.AgencyId.ShouldBe(Tree.OtherHospital);
    }

    [Fact]
    public void In_triage_it_is_missed_by_the_centre()
    {
        var returned = Complaint.Fold(null, Histories.Returned)!;
        var round = Of([.. Histories.Returned, .. Decide.MissDeadline(returned, On(2, 23), People.Job)]).Rounds.Single();

        round.Missed.ShouldBe(At(2, 22, 5));
        round.MissedBy.ShouldBeNull();
    }

    [Fact]
    public void The_last_second_of_a_month_in_the_Region_is_in_that_month() =>
        Of([Some.Filing with { At = new DateTimeOffset(2026, 1, 31, 20, 59, 59, TimeSpan.Zero) }])
            .Rounds[0]
            .Opened.Day.ShouldBe(Day(1, 31));

    [Fact]
    public void Who_was_helped_came_another_way()
    {
        Channel(null, new Assistance("clerk", Some.Reason)).ShouldBe(FigureChannel.Assisted);
        Channel(FilingChannel.Assisted, null).ShouldBe(FigureChannel.Assisted);
        Channel(FilingChannel.Api, null).ShouldBe(FigureChannel.Online);

        static FigureChannel Channel(FilingChannel? channel, Assistance? assistance) =>
            Of([Some.Filing with { Keys = Some.Keys with { Channel = channel }, Assistance = assistance }]).Rounds[0].Channel;
    }

    [Fact]
    public void The_contact_is_that_which_was_verified() =>
        Of([Some.Filing, new ContactChanged(On(2, 1), new SealedContact(ContactChannel.Email, Some.Text))])
            .Rounds[0]
            .ContactKind.ShouldBe(ContactChannel.Email);

    [Fact]
    public void A_question_takes_its_working_days_out_of_the_time()
    {
        // Asked on Tuesday the 17th, answered on Monday the 23rd: four working days; in all seventeen from the 1st to the 24th.
        IComplaintEvent[] history =
        [
            .. Histories.Asked,
            new InformationProvided(On(2, 23), Some.Text, [], Some.Terms.MovedTo(Day(2, 26), Calendar)),
            Histories.AnswerOn(On(2, 24)),
        ];

        var round = Of(history).Rounds.Single();
        (round.WorkingDays, round.CalendarDays).ShouldBe((13, 23));
    }

    [Fact]
    public void A_holiday_that_is_declared_after_the_answer_changes_nothing()
    {
        var more = new WorkingCalendar([Day(2, 3)], []);
        var answered = Of(Histories.Answered);

        ComplaintFigures
            .Evolve(answered, Histories.ClosedOn(On(2, 11), ClosingReason.Resolved), 5, more)!
            .Rounds[0]
            .WorkingDays.ShouldBe(7);
        ComplaintFigures.Evolve(Of(Histories.Assigned), Histories.AnswerOn(On(2, 10)), 4, more)!.Rounds[0].WorkingDays.ShouldBe(6);
    }

    private static AnswerRated Rating(int month, int day, int round, int score) =>
        new(On(month, day), round, Tree.Hospital, score, null, Some.Keys);
}
