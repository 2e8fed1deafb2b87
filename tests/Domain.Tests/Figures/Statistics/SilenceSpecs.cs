using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class SilenceSpecs
{
    [Fact]
    public void Complaints_of_ten_thousand_people() => Silence.PerTenThousand(240, 1_600_000)!.Value.ShouldBe(1.5, 1e-9);

    [Fact]
    public void Without_a_population_there_is_no_rate() => Silence.PerTenThousand(240, null).ShouldBeNull();

    [Fact]
    public void The_rate_has_an_interval()
    {
        var bounds = Silence.Bounds(240, 1_600_000)!.Value;

        bounds.Low.ShouldBe(1.322, 1e-3);
        bounds.High.ShouldBe(1.702, 1e-3);
        Silence.Bounds(0, 1_600_000)!.Value.Low.ShouldBe(0);
    }

    [Fact]
    public void Without_people_or_with_more_complaints_than_people_there_is_none()
    {
        Silence.Bounds(240, null).ShouldBeNull();
        Silence.Bounds(11, 10).ShouldBeNull();
    }

    [Fact]
    public void How_many_said_anything_stands_beside_what_they_said() => Silence.Share(30, 120).ShouldBe(0.25);

    [Fact]
    public void Of_nobody_there_is_no_share() => Silence.Share(0, 0).ShouldBeNull();
}
