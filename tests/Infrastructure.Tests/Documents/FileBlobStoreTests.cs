using Ccs.Infrastructure.Documents;
using Ccs.Infrastructure.Documents.Blobs;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Files on the disk of this machine.</summary>
public sealed class FileBlobStoreTests : IDisposable
{
    private static readonly Guid Id = Guid.CreateVersion7();

    private readonly string _folder = Directory.CreateTempSubdirectory("ccs-blobs-").FullName;
    private readonly FileBlobStore _store;

    public FileBlobStoreTests() => _store = new FileBlobStore(new DocumentFolder(_folder));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string[] Files => Directory.GetFiles(_folder, "*", SearchOption.AllDirectories);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_blob_is_there_as_a_whole_or_not_at_all()
    {
        await using var blob = await _store.Begin(Id, Ct);
        await blob.Content.WriteAsync(new byte[] { 1, 2, 3 }, Ct);
        (await _store.Open(Id, Ct)).ShouldBeNull();

        await blob.Keep(Ct);

        await using var kept = (await _store.Open(Id, Ct)).ShouldNotBeNull();
        kept.Length.ShouldBe(3);
        Files.Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_kept_leaves_nothing_behind()
    {
        await using (var blob = await _store.Begin(Id, Ct))
        {
            await blob.Content.WriteAsync(new byte[100_000], Ct);
        }

        Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Removing_takes_what_was_kept_and_what_a_crash_left_half_and_may_be_repeated()
    {
        await using (var blob = await _store.Begin(Id, Ct))
        {
            await blob.Keep(Ct);
        }

        await File.WriteAllBytesAsync(Path.Combine(_folder, "documents", "incoming", Id.ToString("N")), [1], Ct);
        Files.Length.ShouldBe(2);

        await _store.Remove(Id, Ct);
        await _store.Remove(Id, Ct);
        await _store.Remove(Guid.NewGuid(), Ct);

        Files.ShouldBeEmpty();
        (await _store.Open(Id, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Removed_while_somebody_reads_it_it_is_read_to_its_end()
    {
        await using (var blob = await _store.Begin(Id, Ct))
        {
            await blob.Content.WriteAsync(new byte[100_000], Ct);
            await blob.Keep(Ct);
        }

        await using var kept = (await _store.Open(Id, Ct)).ShouldNotBeNull();
        await _store.Remove(Id, Ct);

        using var copy = new MemoryStream();
        await kept.CopyToAsync(copy, Ct);
        copy.Length.ShouldBe(100_000);
    }

    [Fact]
    public async Task Nobody_but_the_user_of_the_program_reads_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await using (var blob = await _store.Begin(Id, Ct))
        {
            await blob.Keep(Ct);
        }

        var root = Path.Combine(_folder, "documents");
        var folders = Directory.GetDirectories(root, "*", SearchOption.AllDirectories).Append(root);
        folders.ShouldAllBe(folder => Mode(folder) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        Files.ShouldAllBe(file => Mode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static UnixFileMode Mode(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(path);
}
