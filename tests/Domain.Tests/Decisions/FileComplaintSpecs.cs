namespace Ccs.Domain.Tests.Decisions;

public sealed class FileComplaintSpecs
{
    [Fact]
    public void Files_a_complaint() => Given().When(c => Decide.File(c, Some.Adult, Some.Filing)).Then(Some.Filing);

    [Fact]
    public void Cannot_file_the_same_complaint_twice() =>
        Given(Histories.Filed).When(c => Decide.File(c, Some.Adult, Some.Filing)).ThenRefused(RuleCodes.AlreadyFiled);

    [Fact]
    public void Somebody_who_turns_eighteen_today_may_file() =>
        Given().When(c => Decide.File(c, Born(2008, 2, 1), Some.Filing)).Then(Some.Filing);

    [Fact]
    public void Somebody_who_turns_eighteen_tomorrow_may_not_file() =>
        Given().When(c => Decide.File(c, Born(2008, 2, 2), Some.Filing)).ThenRefused(RuleCodes.UnderAge);

    [Fact]
    public void The_day_of_filing_is_the_day_in_the_Region_and_not_in_Greenwich()
    {
        // Half past midnight on 2 February in Erbil is still 1 February in UTC.
        var filing = Some.Filing with
        {
            At = On(2, 2, 0, 30).ToUniversalTime(),
        };

        Given().When(c => Decide.File(c, Born(2008, 2, 2), filing)).Then(filing);
    }

    [Theory]
    [InlineData(2, 27, false)]
    [InlineData(2, 28, true)] // 2026 has no 29 February: the last day of the month stands for it, in the complainant's favour.
    [InlineData(3, 1, true)]
    public void Somebody_born_on_29_February_turns_eighteen_on_28_February(int month, int day, bool mayFile)
    {
        var filing = Some.Filing with { At = On(month, day) };

        var filed = Given().When(c => Decide.File(c, Born(2008, 2, 29), filing));

        if (mayFile)
        {
            filed.Then(filing);
        }
        else
        {
            filed.ThenRefused(RuleCodes.UnderAge);
        }
    }

    [Theory]
    [InlineData("IR")]
    [InlineData("TR")]
    [InlineData("iq")]
    [InlineData("")]
    public void Only_Iraqi_nationals_may_file(string nationality) =>
        Given().When(c => Decide.File(c, Some.Adult with { Nationality = nationality }, Some.Filing)).ThenRefused(RuleCodes.NotIraqi);

    [Fact]
    public void Ten_documents_of_25_megabytes_together_are_allowed()
    {
        var filing = Some.Filing with { Documents = Some.Documents(10, Some.Megabyte * 25 / 10) };

        Given().When(c => Decide.File(c, Some.Adult, filing)).Then(filing);
    }

    [Fact]
    public void Eleven_documents_are_too_many() =>
        Given()
            .When(c => Decide.File(c, Some.Adult, Some.Filing with { Documents = Some.Documents(11) }))
            .ThenRefused(RuleCodes.TooManyDocuments);

    [Fact]
    public void One_byte_more_than_25_megabytes_is_too_large()
    {
        var filing = Some.Filing with { Documents = [.. Some.Documents(5, 5 * Some.Megabyte), Some.Document(1)] };

        Given().When(c => Decide.File(c, Some.Adult, filing)).ThenRefused(RuleCodes.DocumentsTooLarge);
    }

    [Fact]
    public void Who_helped_stands_in_the_event()
    {
        var filing = Some.Filing with { Assistance = new Assistance(People.Centre.Id, Some.Reason) };

        Given().When(c => Decide.File(c, Some.Adult, filing)).Then(filing);
    }

    private static Eligibility Born(int year, int month, int day) => Some.Adult with { BirthDate = new DateOnly(year, month, day) };
}
