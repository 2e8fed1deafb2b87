using Ccs.Domain.Figures.Counting;

namespace Ccs.Domain.Tests.Figures.Counting;

public sealed class FigureTreeSpecs
{
    private static readonly FigureTree Now = FigureTree.Of(Directories.Fold(Directories.Laid));

    private static readonly FigureTree Succeeded = FigureTree.Of(
        Directories.Fold([.. Directories.Laid, new AgencySucceeded(On(3, 1), Tree.Hospital, Tree.Municipality)])
    );

    [Fact]
    public void What_lay_with_nobody_lay_with_the_centre() => Now.Stands(null).ShouldBe(Tree.Centre);

    [Fact]
    public void An_agency_is_within_itself_and_all_above_it()
    {
        Now.IsWithin(Tree.Hospital, Tree.Hospital).ShouldBeTrue();
        Now.IsWithin(Tree.Hospital, Tree.Ministry).ShouldBeTrue();
        Now.IsWithin(null, Tree.Centre).ShouldBeTrue();
        Now.IsWithin(Tree.Hospital, Tree.Municipality).ShouldBeFalse();
        Now.IsWithin(Tree.Ministry, Tree.Hospital).ShouldBeFalse();
    }

    [Fact]
    public void From_the_succession_on_the_past_is_the_successors_and_the_old_name_still_answers()
    {
        Succeeded.Stands(Tree.Hospital).ShouldBe(Tree.Municipality);
        Succeeded.IsWithin(Tree.Hospital, Tree.Municipality).ShouldBeTrue();
        Succeeded.IsWithin(Tree.Hospital, Tree.Hospital).ShouldBeTrue();
        Succeeded.IsWithin(Tree.Hospital, Tree.Ministry).ShouldBeFalse();
        Now.IsWithin(Tree.Hospital, Tree.Ministry).ShouldBeTrue();
    }

    [Fact]
    public void Moved_it_counts_where_it_is_now()
    {
        var moved = FigureTree.Of(
            Directories.Fold([.. Directories.Laid, new AgencyMoved(On(3, 1), Tree.Hospital, Tree.Ministry, Tree.Municipality)])
        );

        moved.IsWithin(Tree.Hospital, Tree.Municipality).ShouldBeTrue();
        moved.IsWithin(Tree.Hospital, Tree.Ministry).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Tree.Hospital, Tree.Centre, Tree.Ministry)]
    [InlineData(Tree.Hospital, Tree.Ministry, Tree.Hospital)]
    [InlineData(Tree.Ministry, Tree.Ministry, Tree.Ministry)]
    [InlineData(null, Tree.Centre, Tree.Centre)]
    public void The_row_below_a_number_in_which_it_stands(string? agency, string top, string row) =>
        Now.RowBelow(agency, top).ShouldBe(row);

    [Fact]
    public void A_category_is_within_that_above_it()
    {
        Now.IsWithinCategory("conduct-rudeness", "conduct").ShouldBeTrue();
        Now.IsWithinCategory("conduct", "conduct-rudeness").ShouldBeFalse();
        Now.IsWithinCategory("unknown", "unknown").ShouldBeTrue();
    }
}
