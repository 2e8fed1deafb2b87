namespace Ccs.Domain.Tests.Decisions;

public sealed class ReleaseOfficerSpecs
{
    private static readonly IReadOnlyList<IComplaintEvent> Taken =
    [
        .. Histories.Assigned,
        new OfficerAppointed(On(2, 3), People.Officer.Id),
    ];

    [Theory]
    [InlineData(ReleaseCause.Left)]
    [InlineData(ReleaseCause.Moved)]
    [InlineData(ReleaseCause.Locked)]
    public void Whoever_leaves_leaves_no_case_behind(ReleaseCause cause) =>
        Given(Taken)
            .When(c => Decide.Release(c, People.Officer.Id, cause, On(2, 4), On(2, 4, 12), People.Job))
            .Then(new OfficerReleased(On(2, 4, 12), People.Officer.Id, cause, Some.Keys));

    [Fact]
    public void The_case_is_nobodys_and_all_else_is_as_before()
    {
        var before = Complaint.Fold(null, Taken)!;

        var after = Complaint.Fold(before, [new OfficerReleased(On(2, 4), People.Officer.Id, ReleaseCause.Left, Some.Keys)])!;

        after.ShouldBe(before with { OfficerId = null, Holdings = after.Holdings });
    }

    [Fact]
    public void A_colleagues_case_stays_the_colleagues() =>
        Given(Taken).When(c => Decide.Release(c, People.Colleague.Id, ReleaseCause.Left, On(2, 4), On(2, 4), People.Job)).ThenNothing();

    [Fact]
    public void What_was_given_to_them_after_they_came_back_stays_theirs() =>
        Given(Taken)
            .When(c => Decide.Release(c, People.Officer.Id, ReleaseCause.Locked, On(2, 3) - Tick, On(2, 4), People.Job))
            .ThenNothing();

    [Fact]
    public void Released_twice_is_released_once() =>
        Given([.. Taken, new OfficerReleased(On(2, 4), People.Officer.Id, ReleaseCause.Left, Some.Keys)])
            .When(c => Decide.Release(c, People.Officer.Id, ReleaseCause.Left, On(2, 4), On(2, 5), People.Job))
            .ThenNothing();

    [Fact]
    public void What_is_answered_has_nobody_to_release() =>
        Given(Histories.Answered)
            .When(c => Decide.Release(c, People.Officer.Id, ReleaseCause.Left, On(2, 12), On(2, 12), People.Job))
            .ThenRefused(RuleCodes.NotAssigned);
}
