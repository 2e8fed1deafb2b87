namespace Ccs.Browser.Tests.Support;

/// <summary>What is left out of the visitors is left out without a loss in any two of what they differ by.</summary>
public sealed class VisitorTests
{
    private static readonly object[][] Values =
    [
        [.. Visitor.Languages],
        [Visitor.Phone, Visitor.Desk],
        [true, false],
    ];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    public void Any_two_values_meet_in_somebody(int one, int other)
    {
        var met = Rows(Visitor.Everybody).Select(row => (row[one], row[other])).ToHashSet();

        met.ShouldBe([.. Values[one].SelectMany(left => Values[other].Select(right => (left, right)))], ignoreOrder: true);
    }

    [Fact]
    public void Each_language_is_read_with_scripts_by_one_who_is_everybody()
    {
        var readers = Rows(Visitor.Readers);

        readers.Select(row => row[0]).ShouldBe(Visitor.Languages);
        readers.Select(row => row[1]).Distinct().Count().ShouldBe(2, "axe judges pages on both screens");
        Rows(Visitor.Everybody)
            .Where(row => row[2] is true)
            .Select(row => (row[0], row[1]))
            .ShouldBe(readers.Select(row => (row[0], row[1])));
    }

    [Fact]
    public void Each_half_of_everybody_has_every_language_both_screens_scripts_and_none()
    {
        var (one, other) = (Rows(Visitor.OneHalf), Rows(Visitor.OtherHalf));

        foreach (var half in new[] { one, other })
        {
            foreach (var (at, values) in Values.Index())
            {
                half.Select(row => row[at]).Distinct().ShouldBe(values, ignoreOrder: true);
            }
        }

        var both = one.Concat(other).Select(row => (row[0], row[1], row[2]));
        both.ShouldBe(Rows(Visitor.Everybody).Select(row => (row[0], row[1], row[2])), ignoreOrder: true);
    }

    private static object?[][] Rows(IEnumerable<ITheoryDataRow> data) => [.. data.Select(row => row.GetData())];
}
