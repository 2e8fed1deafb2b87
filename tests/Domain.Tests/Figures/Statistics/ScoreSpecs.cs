using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class ScoreSpecs
{
    private static readonly ScoreTerm Late = new("late", 60, 180, 8.4, 3.9, 1);
    private static readonly ScoreTerm Reopened = new("reopened", 12, 90, 4, 2, 0.5);

    [Fact]
    public void Every_term_is_brought_to_a_hundred_complaints()
    {
        var score = Score.Of("health", 200, [Late, Reopened]);

        // 8.4 × 180/200 + ½ × 4 × 90/200, and the root of (3.9 × .9)² + (½ × 2 × .45)².
        score.Value.ShouldBeAbout(8.46);
        score.Sd.ShouldBeAbout(3.5387);
    }

    [Fact]
    public void The_burden_is_a_number_of_people()
    {
        var score = Score.Of("health", 200, [Late, Reopened]);

        score.Burden.ShouldBe(new Measured("health", score.Value * 2, score.Sd * 2));
        score.Low.ShouldBeAbout(8.46 - (1.644854 * 3.5387));
        score.High.ShouldBeAbout(8.46 + (1.644854 * 3.5387));
    }

    [Fact]
    public void Without_complaints_there_is_no_score() => Score.Of("idle", 0, [Late]).Burden.ShouldBe(new Measured("idle", 0, 0));

    [Fact]
    public void The_two_scores_add_up_term_by_term()
    {
        var both = Score.Of("health", 200, [Late]).Plus(Score.Of("health", 200, [Reopened]));
        var one = Score.Of("health", 200, [Late, Reopened]);

        (both.Value, both.Sd, both.Terms.Count).ShouldBe((one.Value, one.Sd, 2));
    }
}
