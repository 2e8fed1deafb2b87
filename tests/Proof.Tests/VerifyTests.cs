using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Ccs.Verify;

namespace Ccs.Proof.Tests;

/// <summary>What the tool says of a log that is whole, and of one that isn't.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly PublishedLog _log = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(700)]
    public async Task A_whole_log_is_proven(int entries)
    {
        _log.Grow(entries);

        var (code, said) = await Run("log", _log.Folder, "--policy", _log.Policy);

        code.ShouldBe(0, said);
        said.ShouldContain($"{entries} entries");
    }

    [Theory]
    [InlineData("tile/entries/000", 43, "tile/0/000 is not what the entries make")]
    [InlineData("tile/entries/002.p/188", 12, "tile/0/002.p/188 is not what the entries make")]
    [InlineData("tile/entries/002.p/188", 1, "tile/entries/002.p/188 has not 188 whole entries")]
    [InlineData("tile/0/001", 40, "tile/0/001 is not what the entries make")]
    [InlineData("tile/1/000.p/2", 40, "tile/1/000.p/2 is not what the entries make")]
    public async Task What_was_changed_is_named(string file, int at, string named)
    {
        _log.Grow(700);
        _log.Spoil(file, at);

        var (code, said) = await Run("log", _log.Folder, "--policy", _log.Policy);

        (code, said.Trim()).ShouldBe((1, $"NOT PROVEN: {named}."));
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        _log.Grow(300);
        File.Delete(Path.Combine(_log.Folder, "tile/0/000"));

        (await Run("log", _log.Folder, "--policy", _log.Policy)).Said.ShouldContain("tile/0/000 is missing");
        (await Run("log", Path.Combine(_log.Folder, "nowhere"), "--policy", _log.Policy)).ShouldBe(
            (1, "NOT PROVEN: There is no checkpoint.\n")
        );
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_or_of_other_entries_is_not_the_logs()
    {
        _log.Grow(10);
        var other = NoteSigner.New(_log.Signer.Key.Name, NoteKeyKind.Ed25519);
        var forged = other.Sign(new Checkpoint(other.Key.Name, 10, _log.Tree.Root(10)).ToString(), PublishedLog.At);
        _log.Write("checkpoint", forged.ToString());
        (await Run("log", _log.Folder, "--policy", _log.Policy)).Said.ShouldContain("isn't signed by a key of the log");

        var wrong = _log.Signer.Sign(new Checkpoint(_log.Signer.Key.Name, 10, _log.Tree.Root(9)).ToString(), PublishedLog.At);
        _log.Write("checkpoint", wrong.ToString());
        (await Run("log", _log.Folder, "--policy", _log.Policy)).Said.ShouldContain("and the checkpoint promises");
    }

    [Fact]
    public async Task Too_few_witnesses_are_told()
    {
        _log.Grow(10);
        var witness = NoteSigner.New("example.org/witness", NoteKeyKind.Cosignature);
        var policy = _log.Write("strict", $"log {_log.Signer.Key}\nwitness court {witness.Key}\nquorum court\n");

        (await Run("log", _log.Folder, "--policy", policy)).Said.ShouldContain("Too few witnesses");
        _log.Write("checkpoint", witness.Add(_log.Grow(0), PublishedLog.At).ToString());
        (await Run("log", _log.Folder, "--policy", policy)).Said.ShouldContain("witnesses: court");
    }

    [Fact]
    public async Task A_log_that_grew_is_consistent_and_one_that_was_written_anew_is_not()
    {
        var older = _log.Write("older", _log.Grow(70).ToString());
        _log.Grow(430);

        var (code, said) = await Run("consistency", _log.Folder, "--from", older, "--policy", _log.Policy);
        (code, said.Split('\n')[0]).ShouldBe((0, "example.org/log: 500 entries, which begin with the 70 of before"));

        var rewritten = _log.Signer.Sign(new Checkpoint(_log.Signer.Key.Name, 70, _log.Tree.Root(69)).ToString(), PublishedLog.At);
        var changed = _log.Write("changed", rewritten.ToString());
        (await Run("consistency", _log.Folder, "--from", changed, "--policy", _log.Policy)).Said.ShouldContain("others than were promised");

        var ahead = _log.Signer.Sign(new Checkpoint(_log.Signer.Key.Name, 501, _log.Tree.Root(500)).ToString(), PublishedLog.At);
        (
            await Run("consistency", _log.Folder, "--from", _log.Write("ahead", ahead.ToString()), "--policy", _log.Policy)
        ).Said.ShouldContain("gone back from 501 entries to 500");
    }

    [Fact]
    public async Task An_entry_is_proven_without_the_log()
    {
        var note = _log.Grow(90);
        var proof = _log.Write("entry.tlog-proof", new TlogProof(41, _log.Tree.Inclusion(41, 0, 90), note).ToString());
        var (entry, other) = (_log.Write("entry", _log.Entry(41)), _log.Write("other", _log.Entry(42)));

        (await Run("proof", proof, "--entry", entry, "--policy", _log.Policy)).Said.ShouldStartWith("the entry is number 41 of the 90");
        (await Run("proof", proof, "--entry", other, "--policy", _log.Policy)).Code.ShouldBe(1);
    }

    [Theory]
    [InlineData]
    [InlineData("log")]
    [InlineData("log", "x")]
    [InlineData("log", "x", "--policy")]
    [InlineData("log", "x", "--policy", "/no/such/file")]
    [InlineData("log", "x", "--policy", "a", "--policy", "b")]
    [InlineData("bless", "x")]
    public async Task What_cannot_be_read_is_told(params string[] arguments) => (await Run(arguments)).Code.ShouldBe(2);

    private static async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        var code = await Program.Run(arguments, said, Ct);
        return (code, said.ToString());
    }
}
