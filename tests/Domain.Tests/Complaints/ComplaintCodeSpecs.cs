using CsCheck;

namespace Ccs.Domain.Tests.Complaints;

/// <summary>What the citizen keeps, and how it is read back.</summary>
public sealed class ComplaintCodeSpecs
{
    /// <summary>
    /// Reckoned by hand: 31·x⁹ + 7·x⁸ + 0·x⁷ + 19·x⁶ + 1·x⁵ + 2·x⁴ + 11·x³ + 16·x² + 25·x in GF(32), the check character last. It never
    /// changes: codes are printed on paper.
    /// </summary>
    private const string Known = "CCS-Z70K-12BG-SR";

    public static readonly Gen<ComplaintCode> Codes = Gen.Byte.Array[ComplaintCode.RandomBytes].Select(b => ComplaintCode.From(b));

    [Fact]
    public void Is_printed_in_groups() => ComplaintCode.From([31, 7, 0, 19, 1, 2, 11, 16, 25]).ToString().ShouldBe(Known);

    [Fact]
    public void No_code_prints_as_nothing() => default(ComplaintCode).ToString().ShouldBeEmpty();

    [Fact]
    public void Five_bits_of_each_byte_count() =>
        ComplaintCode.From([0xFF, 0xC7, 0xA0, 0x93, 0x61, 0x42, 0x2B, 0xF0, 0xF9]).ToString().ShouldBe(Known);

    [Fact]
    public void What_was_printed_reads_back() => Codes.Sample(code => Read(code.ToString()).ShouldBe(code));

    [Fact]
    public void Is_printed_with_the_letters_of_Crockford_only() =>
        Codes.Sample(code => code.ToString().ShouldMatch("^CCS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$"));

    [Theory]
    [InlineData("CCS-Z70K-12BG-SR")]
    [InlineData("ccs-z70k-12bg-sr")]
    [InlineData("Ccsz70k12BGS r")]
    [InlineData("Z70K12BGSR")]
    [InlineData("z70k-12bg-sr")]
    [InlineData("  CCS Z70K 12BG SR\n")]
    [InlineData("CCS–Z70K—12BG/SR")]
    [InlineData("CCS-Z7OK-12BG-SR")]
    [InlineData("ccs-z7ok-12bg-sr")]
    [InlineData("CCS-Z70K-I2BG-SR")]
    [InlineData("CCS-z70k-l2bg-sr")]
    [InlineData("CCS-Z٧٠K-١٢BG-SR")]
    [InlineData("CCS-Z۷۰K-۱۲BG-SR")]
    [InlineData("\u200FCCS-Z70K-12BG-SR\u200F")] // Copied out of a message that runs from right to left.
    public void Is_read_as_people_type_it(string typed) => Read(typed).ToString().ShouldBe(Known);

    [Fact]
    public void The_letter_O_is_a_zero() =>
        Codes
            .Where(code => code.ToString().Contains('0', StringComparison.Ordinal))
            .Sample(code =>
            {
                Read(code.ToString().Replace('0', 'O')).ShouldBe(code);
                Read(code.ToString().Replace('0', 'o')).ShouldBe(code);
            });

    [Fact]
    public void A_code_whose_own_characters_begin_like_the_prefix_is_read_all_the_same()
    {
        var code = ComplaintCode.From([12, 12, 25, 12, 12, 25, 12, 12, 25]);

        code.ToString().ShouldStartWith("CCS-CCSC-CSCC-S");
        Read(code.ToString()).ShouldBe(code);
        Read(code.ToString()[4..]).ShouldBe(code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CCS")]
    [InlineData("CCS-Z70K-12BG-S")]
    [InlineData("CCS-Z70K-12BG-SR1")]
    [InlineData("CCX-Z70K-12BG-SR")]
    [InlineData("CCSCCS-Z70K-12BG-SR")]
    [InlineData("CCS-U70K-12BG-SR")] // Crockford has no U.
    [InlineData("CCS-ک70K-12BG-SR")]
    public void Anything_else_is_no_code(string? typed)
    {
        ComplaintCode.TryParse(typed, out var code).ShouldBeFalse();
        code.ShouldBe(default);
    }

    private static ComplaintCode Read(string typed)
    {
        ComplaintCode.TryParse(typed, out var code).ShouldBeTrue(typed);
        return code;
    }
}
