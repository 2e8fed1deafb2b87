using System.Security.Cryptography;
using Ccs.Application.Complaints;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Keys;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>A sealed value opens with its own key, in its own place, and nowhere else.</summary>
public sealed class SealTests
{
    private static readonly Guid Id = new("01a00000-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("01a00000-0000-7000-8000-000000000002");

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);

    [Theory]
    [InlineData("")]
    [InlineData("ئاوات عەلی")]
    [InlineData("أحمد ✅ Ahmed")]
    public void What_was_sealed_opens_again(string text)
    {
        var seal = new ComplaintSeal(Id, _key);

        seal.Open(Fields.FullName, seal.Seal(Fields.FullName, text)).ShouldBe(text);
    }

    [Fact]
    public void It_does_not_open_in_another_field()
    {
        var seal = new ComplaintSeal(Id, _key);
        var value = seal.Seal(Fields.FullName, "Awat");

        Should.Throw<CryptographicException>(() => seal.Open(Fields.Address, value));
    }

    [Fact]
    public void It_does_not_open_in_another_complaint_even_under_the_same_key()
    {
        var value = new ComplaintSeal(Id, _key).Seal(Fields.FullName, "Awat");

        Should.Throw<CryptographicException>(() => new ComplaintSeal(Other, _key).Open(Fields.FullName, value));
    }

    [Fact]
    public void It_does_not_open_under_another_key()
    {
        var value = new ComplaintSeal(Id, _key).Seal(Fields.FullName, "Awat");
        var stranger = new ComplaintSeal(Id, RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes));

        Should.Throw<CryptographicException>(() => stranger.Open(Fields.FullName, value));
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice()
    {
        var seal = new ComplaintSeal(Id, _key);

        seal.Seal(Fields.Text, "yes").ShouldNotBe(seal.Seal(Fields.Text, "yes"));
    }

    [Fact]
    public void A_changed_character_is_noticed()
    {
        var seal = new ComplaintSeal(Id, _key);
        var token = seal.Seal(Fields.FullName, "Awat").Token;
        for (var at = "s1.".Length; at < token.Length; at += 5)
        {
            var changed = $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";

            Should.Throw<CryptographicException>(() => seal.Open(Fields.FullName, new Sealed(changed)), $"character {at}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("s1.")]
    [InlineData("s1.AAAA")]
    [InlineData("s2.AAAA")]
    [InlineData("Awat in clear")]
    public void What_is_no_sealed_value_is_refused_and_not_given_back(string token) =>
        Should.Throw<CryptographicException>(() => new ComplaintSeal(Id, _key).Open(Fields.FullName, new Sealed(token)));

    [Fact]
    public void A_destroyed_key_opens_nothing_and_seals_nothing()
    {
        var value = new ComplaintSeal(Id, _key).Seal(Fields.FullName, "Awat");
        var seal = new DestroyedSeal(Guid.NewGuid());

        seal.IsDestroyed.ShouldBeTrue();
        seal.Open(Fields.FullName, value).ShouldBeNull();
        Should.Throw<RuleViolation>(() => seal.Seal(Fields.FullName, "Awat")).Code.ShouldBe("complaint.erased");
    }
}
