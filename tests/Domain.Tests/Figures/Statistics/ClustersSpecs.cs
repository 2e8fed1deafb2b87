using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class ClustersSpecs
{
    [Theory]
    [InlineData(7, 4.04e-4, false)]
    [InlineData(8, 6.4e-5, true)]
    public void As_many_of_one_place_and_service_in_a_window(int count, double p, bool raised)
    {
        var alarm = Clusters.Test(new ClusterWindow(count, count, 1.3, 1), FalseSignals.Share(0.1, 600));

        alarm.P.ShouldBe(p, p / 100);
        alarm.Raised.ShouldBe(raised);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void One_contact_that_writes_often_is_no_cluster(int contacts, bool raised) =>
        Clusters.Test(new ClusterWindow(9, contacts, 1.3, 1), FalseSignals.Share(0.1, 600)).Raised.ShouldBe(raised);

    [Fact]
    public void Windows_end_on_the_day_and_are_one_two_and_four_weeks_long()
    {
        var days = Enumerable.Range(0, 40).Select(i => (new DateOnly(2026, 1, 1).AddDays(i), 1L)).ToList();

        Clusters.WindowsOf(days, new DateOnly(2026, 2, 1)).ShouldBe([(7, 7L), (14, 14L), (28, 28L)]);
    }
}
