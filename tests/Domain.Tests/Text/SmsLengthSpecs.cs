namespace Ccs.Domain.Tests.Text;

public sealed class SmsLengthSpecs
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void English_takes_160_signs_alone_and_153_in_each_of_several(int length, int parts) =>
        SmsLength.Of(new string('a', length)).ShouldBe(new SmsLength(SmsLetters.Gsm7, length, parts));

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void Kurdish_and_Arabic_take_70_and_67(int length, int parts) =>
        SmsLength.Of(new string('ک', length)).ShouldBe(new SmsLength(SmsLetters.Ucs2, length, parts));

    [Fact]
    public void Some_signs_count_twice_and_one_strange_letter_changes_all()
    {
        SmsLength.Of("{€}").ShouldBe(new SmsLength(SmsLetters.Gsm7, 6, 1));
        SmsLength.Of(new string('a', 70) + "ە").ShouldBe(new SmsLength(SmsLetters.Ucs2, 71, 2));
        SmsLength.Of("😀").Units.ShouldBe(2);
    }
}
