using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>The keys of the log come from the configuration; a refusal names the setting.</summary>
public sealed class LogKeysTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    private const string Short = "AAAA";

    [Theory]
    [InlineData("CurrentSeal")]
    [InlineData("Log")]
    [InlineData("Checkpoint")]
    [InlineData("Clock")]
    public void Each_of_them_is_needed(string name)
    {
        Read(without: name, ("Seal:a", Key)).ShouldThrow<InvalidOperationException>().Message.ShouldContain("Ccs:Keys:CurrentSeal");
        Should.NotThrow(Read(without: string.Empty, ("Seal:a", Key)));
    }

    [Theory]
    [InlineData("Log")]
    [InlineData("Checkpoint")]
    [InlineData("Clock")]
    [InlineData("Seal:a")]
    public void Each_has_32_bytes(string name) =>
        Read(
                without: string.Empty,
                ("Seal:a", name == "Seal:a" ? Short : Key),
                (name == "Seal:a" ? "Seal:b" : name, name == "Seal:a" ? Key : Short)
            )
            .ShouldThrow<InvalidOperationException>()
            .Message.ShouldBe($"Ccs:Keys:{name} must be 32 bytes in base 64.");

    [Fact]
    public void The_current_seal_is_one_of_them() =>
        Read(without: string.Empty, ("Seal:b", Key)).ShouldThrow<InvalidOperationException>().Message.ShouldContain("Ccs:Keys:Seal:a");

    [Fact]
    public void Those_of_Development_are_made_once()
    {
        var folder = Directory.CreateTempSubdirectory("ccs-log-keys-");

        var first = DevelopmentLogKeys.In(folder.FullName);
        var second = DevelopmentLogKeys.In(folder.FullName);

        second.Log.ShouldBe(first.Log);
        second.Checkpoint.ShouldBe(first.Checkpoint);
        second.Seal(second.CurrentSeal).ShouldBe(first.Seal(first.CurrentSeal));
        first.Checkpoint.ShouldNotBe(first.Clock);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_origin_follows_from_the_address_of_the_site()
    {
        Options().Origin.ShouldBe("localhost/log");
        Options(("Ccs:Site:Address", "https://ccs.example.org/")).Origin.ShouldBe("ccs.example.org/log");
        Options(("Ccs:Site:Address", "https://ccs.example.org/"), ("Ccs:Log:Origin", "log.example.org")).Origin.ShouldBe("log.example.org");
        Should.Throw<InvalidOperationException>(() => Options(("Ccs:Log:Origin", "a b"))).Message.ShouldContain("Ccs:Log:Origin");
    }

    [Fact]
    public void Promises_are_kept_in_two_folders()
    {
        Options().Folders.ShouldBe([Path.Combine("/data", "log", "one"), Path.Combine("/data", "log", "two")]);
        Options(("Ccs:Log:Folders", "/a; /b")).Folders.ShouldBe(["/a", "/b"]);
        Should.Throw<InvalidOperationException>(() => Options(("Ccs:Log:Folders", "/a"))).Message.ShouldContain("Ccs:Log:Folders");
    }

    private static LogOptions Options(params (string Key, string? Value)[] settings) => LogOptions.From(Settings.Of(settings), "/data");

    private static Func<LogKeys> Read(string without, params (string Name, string Value)[] others)
    {
        var keys = new[] { ("CurrentSeal", "a"), ("Log", Key), ("Checkpoint", Key), ("Clock", Key) }
            .Where(key => key.Item1 != without && others.All(other => other.Name != key.Item1))
            .Concat(others)
            .Select(key => ($"Ccs:Keys:{key.Item1}", key.Item2));
        return () => LogKeys.From(Settings.Of([.. keys]));
    }
}
