namespace Ccs.Domain.Tests.Decisions;

public sealed class RejectComplaintSpecs
{
    [Theory]
    [InlineData(RejectionReason.NotEligible)]
    [InlineData(RejectionReason.OutsideScope)]
    [InlineData(RejectionReason.BeforeCourt)]
    [InlineData(RejectionReason.Abusive)]
    public void The_centre_rejects_in_triage_and_says_why(RejectionReason reason) =>
        Given(Histories.Verified)
            .When(c => Decide.Reject(c, reason, Some.Text, null, On(2, 2), People.Centre))
            .Then(new ComplaintClosed(On(2, 2), ClosingReason.Rejected, null, reason, Some.Text, Some.Keys) { CorrectionAsked = false });

    [Fact]
    public void The_centre_rejects_what_an_agency_has() =>
        Given(Histories.Assigned)
            .When(c => Decide.Reject(c, RejectionReason.BeforeCourt, Some.Text, null, On(2, 2), People.Centre))
            .Then(
                new ComplaintClosed(On(2, 2), ClosingReason.Rejected, Tree.Hospital, RejectionReason.BeforeCourt, Some.Text, Some.Keys)
                {
                    CorrectionAsked = false,
                }
            );

    [Fact]
    public void Nobody_rejects_what_is_answered() =>
        Given(Histories.Answered)
            .When(c => Decide.Reject(c, RejectionReason.Abusive, Some.Text, null, On(2, 12), People.Centre))
            .ThenRefused(RuleCodes.NotOpen);

    [Fact]
    public void Nobody_is_rejected_for_the_lack_of_what_they_were_not_asked_for()
    {
        Insufficient(Histories.Verified).ThenRefused(RuleCodes.CorrectionNotAsked);
        Insufficient(Histories.Asked).ThenRefused(RuleCodes.CorrectionNotAsked);
        Insufficient([.. Histories.Assigned, Histories.SendingBack(On(2, 17))]).ThenRefused(RuleCodes.CorrectionNotAsked);
    }

    [Fact]
    public void Whoever_left_it_open_may_be()
    {
        IReadOnlyList<IComplaintEvent> lapsed =
        [
            .. Histories.Verified,
            Histories.SendingBack(On(2, 17)),
            new CorrectionLapsed(On(3, 3), On(2, 17), null),
        ];

        Insufficient(lapsed)
            .Then(
                new ComplaintClosed(On(3, 4), ClosingReason.Rejected, null, RejectionReason.Insufficient, Some.Text, Some.Keys)
                {
                    CorrectionAsked = true,
                }
            );

        var question = new QuestionLapsed(On(3, 3), On(2, 17), Some.Terms);
        Complaint.Fold(null, [.. Histories.Asked, question])!.WasAskedInVain.ShouldBeTrue();
        Complaint.Fold(null, [.. Histories.Asked, question, Histories.Return(On(3, 3))])!.WasAskedInVain.ShouldBeFalse();
        Complaint
            .Fold(null, [.. Histories.Asked, question, new InformationProvided(On(3, 4), Some.Text, [], Some.Terms)])!
            .WasAskedInVain.ShouldBeFalse();
    }

    private static Scenario Insufficient(IReadOnlyList<IComplaintEvent> history) =>
        Given(history).When(c => Decide.Reject(c, RejectionReason.Insufficient, Some.Text, null, On(3, 4), People.Centre));

    [Fact]
    public void As_a_duplicate_where_the_original_is_open_or_answered()
    {
        foreach (var original in new[] { Originals.Open, Originals.Answered, Originals.Open with { Status = ComplaintStatus.Verified } })
        {
            Duplicate(Originals.LinkedHistory, original)
                .Then(
                    new ComplaintClosed(On(2, 3), ClosingReason.Rejected, Tree.Hospital, RejectionReason.Duplicate, Some.Text, Some.Keys)
                    {
                        CorrectionAsked = false,
                    }
                );
        }
    }

    [Fact]
    public void As_a_duplicate_of_nothing_that_is_answered_never()
    {
        Duplicate(Histories.Assigned, null).ThenRefused(RuleCodes.OriginalMissing);
        Duplicate(Histories.Assigned, Originals.Open).ThenRefused(RuleCodes.OriginalMissing);
        Duplicate(Originals.LinkedHistory, Originals.Open with { Status = ComplaintStatus.Closed }).ThenRefused(RuleCodes.OriginalMissing);
        Duplicate(Originals.LinkedHistory, Originals.Open with { DuplicateOf = Some.NoteId }).ThenRefused(RuleCodes.OriginalMissing);
    }

    private static Scenario Duplicate(IReadOnlyList<IComplaintEvent> history, Complaint? original) =>
        Given(history).When(c => Decide.Reject(c, RejectionReason.Duplicate, Some.Text, original, On(2, 3), People.Centre));
}
