using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ccs.Proof.Openings;

namespace Ccs.Proof.Tests;

/// <summary>A citizen shows a field of what they wrote, and not the others.</summary>
public sealed class OpeningTests
{
    private static readonly byte[] DataKey = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];
    private static readonly Guid Event = Guid.Parse("0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");

    [Fact]
    public void A_disclosure_is_that_of_RFC_9901()
    {
        var disclosure = new Disclosure("_26bc4LT-ac6q2KI6cBW5es", "family_name", "Möbius");

        disclosure.Encoded.ShouldBe("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0");
        Base64Url.EncodeToString(disclosure.Digest).ShouldBe("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
        Disclosure.TryParse(disclosure.Encoded, out var read).ShouldBeTrue();
        read.ShouldBe(disclosure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("WyJhIiwgImIiXQ")]
    [InlineData("WyJhIiwgImIiLCAxXQ")]
    [InlineData("WyJhIiwiYiIsImMiXQ")]
    [InlineData("eyJhIjogImIifQ")]
    [InlineData(null)]
    public void What_is_no_disclosure_is_refused(string? encoded) => Disclosure.TryParse(encoded, out _).ShouldBeFalse();

    [Fact]
    public void The_secret_of_an_event_is_of_its_key_and_its_id()
    {
        byte[] info = [.. "receipt/1"u8, .. Convert.FromHexString("0193a1b2c3d47e5f8a9b0c1d2e3f4a5b")];
        Commitment.Secret(DataKey, Event).ShouldBe(HKDF.DeriveKey(HashAlgorithmName.SHA256, DataKey, 32, [], info));
        Commitment.Secret(DataKey, Guid.Empty).ShouldNotBe(Commitment.Secret(DataKey, Event));
        Commitment.Secret(SHA256.HashData(DataKey), Event).ShouldNotBe(Commitment.Secret(DataKey, Event));
    }

    [Fact]
    public void One_field_is_proven_without_the_others()
    {
        var secret = Commitment.Secret(DataKey, Event);
        var (name, text) = (Commitment.Open(secret, "fullName", "Shilan Karim Rasul"), Commitment.Open(secret, "description", "سێ ڕۆژ"));
        var committed = Commitment.Of([name.Digest, text.Digest]);

        // Whoever is shown the description gets its opening, and of the name the digest.
        Disclosure.TryParse(text.Encoded, out var shown).ShouldBeTrue();
        Commitment.Of([shown!.Digest, name.Digest]).ShouldBe(committed);
        Commitment.Of([new Disclosure(shown.Salt, shown.Field, "دوو ڕۆژ").Digest, name.Digest]).ShouldNotBe(committed);
        name.Salt.ShouldNotBe(text.Salt);
    }

    [Fact]
    public void The_same_letters_typed_otherwise_are_the_same_text()
    {
        var secret = Commitment.Secret(DataKey, Event);

        Commitment.Open(secret, "title", "Mo\u0308bius\r\nline\rend").ShouldBe(Commitment.Open(secret, "title", "Möbius\nline\nend"));
        Commitment.Open(secret, "title", "a b").ShouldNotBe(Commitment.Open(secret, "title", "a  b"));
    }

    [Fact]
    public void Nothing_committed_is_the_hash_of_nothing() => Commitment.Of([]).ShouldBe(SHA256.HashData(Encoding.ASCII.GetBytes("")));
}
