using System.Runtime.Versioning;
using Ccs.Infrastructure.Embedded;

namespace Ccs.Infrastructure.Tests.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class DataFolderTests : IDisposable
{
    private readonly string outer = Directory.CreateTempSubdirectory("ccs-df-").FullName;

    public void Dispose() => Directory.Delete(outer, recursive: true);

    [Fact]
    public void A_configured_folder_is_made_for_its_user_alone()
    {
        var path = DataFolder.Resolve(Path.Combine(outer, "a", "b"), userData: "/nowhere");

        path.ShouldBe(Path.Combine(outer, "a", "b"));
        File.GetUnixFileMode(path).ShouldBe(DataFolder.Private);
    }

    [Fact]
    public void An_existing_folder_keeps_its_mode()
    {
        const UnixFileMode Open = DataFolder.Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(outer, Open);

        DataFolder.Resolve(outer, userData: "/nowhere").ShouldBe(outer);

        File.GetUnixFileMode(outer).ShouldBe(Open);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_configured_one_it_is_the_users_own(string? configured) =>
        DataFolder.Resolve(configured, outer).ShouldBe(Path.Combine(outer, "ccs"));

    [Fact]
    public void A_user_without_a_home_must_configure_one() =>
        Should.Throw<EmbeddedPostgresException>(() => DataFolder.Resolve(null, string.Empty)).Message.ShouldContain("Configure one");
}
