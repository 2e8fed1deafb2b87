using Ccs.Application.Notices;

namespace Ccs.Application.Tests.Notices;

/// <summary>Codes as servers write them; nothing else of a line is kept.</summary>
public sealed class DeliveryCodeTests
{
    [Theory]
    [InlineData("5.1.1", "5.1.1", true)]
    [InlineData(" 5.1.10 (bad destination mailbox a@example.org)", "5.1.10", true)]
    [InlineData("5.7.1(policy)", "5.7.1", true)]
    [InlineData("4.4.1", "4.4.1", false)]
    [InlineData("2.0.0", "2.0.0", false)]
    public void The_code_is_read(string line, string code, bool forGood)
    {
        var read = DeliveryCode.Read(line)!;

        (read.ToString(), read.IsForGood).ShouldBe((code, forGood));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5.1")]
    [InlineData("5.1.1.1")]
    [InlineData("3.1.1")]
    [InlineData("5.1.1000")]
    [InlineData("5.-1.1")]
    [InlineData("5.1.a@example.org")]
    [InlineData("٥.١.١")]
    public void What_is_none_is_not(string? line) => DeliveryCode.Read(line).ShouldBeNull();
}
