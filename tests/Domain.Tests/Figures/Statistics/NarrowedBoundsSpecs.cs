using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class NarrowedBoundsSpecs
{
    [Fact]
    public void A_sum_narrows_what_it_is_made_of()
    {
        var bounds = new NarrowedBounds();
        var (large, small, sum) = (bounds.Add(38, 42), bounds.Add(1, 7), bounds.Add(48, 52));
        bounds.Zero([(large, 1), (small, 1), (sum, -1)]);

        bounds.Narrow().ShouldBeTrue();

        (bounds.Of(large), bounds.Of(small), bounds.Of(sum)).ShouldBe(((41, 42), (6, 7), (48, 49)));
    }

    [Fact]
    public void A_multiple_is_rounded_to_whole_numbers_on_the_safe_side()
    {
        var bounds = new NarrowedBounds();
        var (filed, due) = (bounds.Add(1, 7), bounds.Add(13, 17));
        bounds.NotAboveZero([(due, 1), (filed, -3)]);

        bounds.Narrow().ShouldBeTrue();

        (bounds.Of(filed), bounds.Of(due)).ShouldBe(((5, 7), (13, 17)));
    }

    [Fact]
    public void What_cannot_be_is_said()
    {
        var bounds = new NarrowedBounds();
        var (one, other) = (bounds.Add(0, 0), bounds.Add(8, 12));
        bounds.Zero([(one, 1), (other, -1)]);

        bounds.Narrow().ShouldBeFalse();
    }
}
