using CsCheck;

namespace Ccs.Domain.Tests.Complaints;

/// <summary>The check character tells the slips that people make, all of them, before anything is looked up.</summary>
public sealed class ComplaintCodeSlipSpecs
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Codes = 500;

    [Fact]
    public void Every_single_wrong_character_is_told() =>
        ForEachCode(code =>
        {
            for (var position = 0; position < code.Length; position++)
            {
                foreach (var wrong in Alphabet.Where(c => c != code[position]))
                {
                    ShouldBeASlip(code[..position] + wrong + code[(position + 1)..]);
                }
            }
        });

    [Fact]
    public void Every_swap_of_two_different_characters_is_told() =>
        ForEachCode(code =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                for (var j = i + 1; j < code.Length; j++)
                {
                    if (code[i] != code[j])
                    {
                        ShouldBeASlip(code[..i] + code[j] + code[(i + 1)..j] + code[i] + code[(j + 1)..]);
                    }
                }
            }
        });

    [Fact]
    public void A_forgotten_or_doubled_character_is_told() =>
        ForEachCode(code =>
        {
            for (var position = 0; position < code.Length; position++)
            {
                ShouldBeASlip(code.Remove(position, 1));
                ShouldBeASlip(code.Insert(position, code[position].ToString()));
            }
        });

    /// <summary>The ten characters without prefix and separators.</summary>
    private static void ForEachCode(Action<string> look) =>
        ComplaintCodeSpecs.Codes.Sample(
            code => look(code.ToString()[4..].Replace("-", string.Empty, StringComparison.Ordinal)),
            iter: Codes
        );

    private static void ShouldBeASlip(string typed)
    {
        // No Shouldly here: hundreds of thousands of readings, and its messages cost more than the reading.
        if (ComplaintCode.TryParse(typed, out _))
        {
            Assert.Fail($"'{typed}' was read as a code.");
        }
    }
}
