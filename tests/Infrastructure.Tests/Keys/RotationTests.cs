using System.Security.Cryptography;
using Ccs.Application.Complaints;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>Master keys come and go; what they wrapped opens as long as theirs is there.</summary>
public sealed class RotationTests : IDisposable
{
    private static readonly Guid Id = new("01a00000-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("01a00000-0000-7000-8000-000000000002");
    private static readonly string Index = NewKey();
    private static readonly Dictionary<string, string> First = new(StringComparer.Ordinal) { ["2026"] = NewKey() };
    private static readonly Dictionary<string, string> Both = new(First, StringComparer.Ordinal) { ["2027.a"] = NewKey() };

    private static readonly KeyName Bucket = new("bucket:7f", 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccs-keys-");
    private readonly KeyWrapping _before;
    private readonly KeyWrapping _after;

    public RotationTests()
    {
        _before = Wrapping(new MasterKeys("2026", First, Index));
        _after = Wrapping(new MasterKeys("2027.a", Both, Index));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_the_old_key_wrapped_before_there_were_buckets_opens_after_a_new_one_is_current()
    {
        var (wrapped, value) = WrappedBefore();

        wrapped.KeyId.ShouldBe("2026");
        _after.Unwrap(Id, wrapped).Open(Fields.Title, value).ShouldBe("No water");
    }

    [Fact]
    public async Task Bucket_keys_are_sealed_anew_by_the_current_one_and_what_they_wrap_stays()
    {
        Outer(new MasterKeys("2026", First, Index)).Make(Bucket);
        var wrapped = _before.Wrap(Id, Bucket, RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes));
        var value = _before.Unwrap(Id, wrapped).Seal(Fields.Title, "No water");
        await Outer(new MasterKeys("2027.a", Both, Index)).SealAnew();

        wrapped.KeyId.ShouldBe("bucket:7f.1");
        var alone = new Dictionary<string, string>(StringComparer.Ordinal) { ["2027.a"] = Both["2027.a"] };
        Wrapping(new MasterKeys("2027.a", alone, Index)).Unwrap(Id, wrapped).Open(Fields.Title, value).ShouldBe("No water");
        var old = Wrapping(new MasterKeys("2026", First, Index));
        Should.Throw<InvalidOperationException>(() => old.Unwrap(Id, wrapped)).Message.ShouldContain("2027.a");
    }

    [Fact]
    public void A_key_under_the_name_of_another_does_not_open()
    {
        var outer = Outer(new MasterKeys("2026", First, Index));
        outer.Make(Bucket);
        var file = Path.Combine(_folder.FullName, "bucket-7f.1");
        File.Copy(file, Path.Combine(_folder.FullName, "bucket-80.1"));

        Should.Throw<CryptographicException>(() => outer.Find(new KeyName("bucket:80", 1)));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void A_key_of_the_same_id_and_another_value_opens_nothing()
    {
        var swapped = Wrapping(
            new MasterKeys("2026", new Dictionary<string, string>(StringComparer.Ordinal) { ["2026"] = NewKey() }, Index)
        );

        Should.Throw<CryptographicException>(() => swapped.Unwrap(Id, WrappedBefore().Wrapped));
    }

    [Fact]
    public void A_wrapped_key_moved_to_another_complaint_does_not_open() =>
        Should.Throw<CryptographicException>(() => _before.Unwrap(Other, WrappedBefore().Wrapped with { Id = Other }));

    [Fact]
    public void Without_its_wrapped_key_a_complaint_is_erased()
    {
        var (_, value) = WrappedBefore();

        _after.Unwrap(Id, null).IsDestroyed.ShouldBeTrue();
        _after.Unwrap(Id, null).Open(Fields.Title, value).ShouldBeNull();
    }

    [Fact]
    public void A_secret_is_opened_by_the_key_that_is_named_in_it()
    {
        var token = new SecretProtector(new MasterKeys("2026", First, Index)).Protect("totp", "secret");
        var after = new SecretProtector(new MasterKeys("2027.a", Both, Index));

        after.Unprotect("totp", token).ShouldBe("secret");
        after.Unprotect("totp", after.Protect("totp", "secret")).ShouldBe("secret");
        Should.Throw<CryptographicException>(() => after.Unprotect("upload", token));
    }

    [Fact]
    public void Blind_tokens_stay_the_same_through_a_rotation_and_differ_by_index_key()
    {
        var token = new BlindIndex(new MasterKeys("2026", First, Index)).Token("name", "awat");

        new BlindIndex(new MasterKeys("2027.a", Both, Index)).Token("name", "awat").ShouldBe(token);
        new BlindIndex(new MasterKeys("2026", First, NewKey())).Token("name", "awat").ShouldNotBe(token);
        new BlindIndex(new MasterKeys("2026", First, Index)).Token("title", "awat").ShouldNotBe(token);
    }

    [Fact]
    public void A_current_key_that_is_not_there_is_told_at_the_start() =>
        Should.Throw<InvalidOperationException>(() => new MasterKeys("2028", Both, Index)).Message.ShouldContain("Ccs:Keys:Master:2028");

    [Theory]
    [InlineData("")]
    [InlineData("not base 64")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void A_key_that_is_not_32_bytes_in_base_64_is_told_by_its_name(string key)
    {
        Should.Throw<InvalidOperationException>(() => new MasterKeys("2026", First, key)).Message.ShouldContain("Ccs:Keys:Index");
        Should
            .Throw<InvalidOperationException>(() =>
                new MasterKeys("x", new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = key }, Index)
            )
            .Message.ShouldContain("Ccs:Keys:Master:x");
    }

    [Fact]
    public void Keys_come_from_the_configuration_and_half_of_them_are_not_enough()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Ccs:Keys:Current"] = "2026",
            ["Ccs:Keys:Master:2026"] = First["2026"],
            ["Ccs:Keys:Index"] = Index,
        };
        MasterKeys.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).CurrentId.ShouldBe("2026");

        settings.Remove("Ccs:Keys:Index");
        Should.Throw<InvalidOperationException>(() => MasterKeys.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
    }

    private (WrappedKey Wrapped, Domain.Shared.Sealed Value) WrappedBefore()
    {
        var wrapped = Old.Wrapped(Id, "2026", Convert.FromBase64String(First["2026"]), RandomNumberGenerator.GetBytes(32));
        return (wrapped, _before.Unwrap(Id, wrapped).Seal(Fields.Title, "No water"));
    }

    private KeyWrapping Wrapping(MasterKeys masters) => new(masters, Outer(masters));

    private OuterKeys Outer(MasterKeys masters) =>
        new(new KeyFolder(_folder.FullName, mayMake: false), new SecretProtector(masters), masters, TimeProvider.System);

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes));
}
