using System.Globalization;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>A log as files in a folder, as anybody would be given it.</summary>
internal sealed class PublishedLog : IDisposable
{
    private readonly List<byte[]> _entries = [];
    private long _published;

    public static DateTimeOffset At { get; } = DateTimeOffset.Parse("2026-11-30T06:00:00Z", CultureInfo.InvariantCulture);

    public string Folder { get; } = Directory.CreateTempSubdirectory("ccs-log-").FullName;

    public NoteSigner Signer { get; } = NoteSigner.New("example.org/log", NoteKeyKind.Ed25519);

    public GrownTree Tree { get; } = new();

    public string Policy => Write("policy", $"log {Signer.Key}\nquorum none\n");

    /// <summary>Adds entries and publishes.</summary>
    /// <returns>The checkpoint.</returns>
    public SignedNote Grow(int entries)
    {
        for (var at = 0; at < entries; at++)
        {
            Add(BitConverter.GetBytes(_entries.Count * 7919L));
        }

        foreach (var tile in TilePath.Grown(_published, Tree.Size))
        {
            Write(tile.ToString(), Bytes(tile));
        }

        _published = Tree.Size;
        var note = Signer.Sign(new Checkpoint(Signer.Key.Name, Tree.Size, Tree.Edge.Root()).ToString(), At);
        Write("checkpoint", note.ToString());
        return note;
    }

    /// <summary>Into what is published next.</summary>
    public void Add(byte[] entry)
    {
        _entries.Add(entry);
        Tree.Add(entry);
    }

    public byte[] Entry(int index) => _entries[index];

    public string Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    /// <summary>Turns a bit of a file.</summary>
    public void Spoil(string path, int at)
    {
        var file = Path.Combine(Folder, path);
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private byte[] Bytes(TilePath tile)
    {
        var first = (int)(tile.Index * TilePath.Full);
        return tile.Level is not { } level
            ? EntryBundle.Write([.. _entries.Skip(first).Take(tile.Width).Select(entry => (ReadOnlyMemory<byte>)entry)])
            : [.. Enumerable.Range(first, tile.Width).SelectMany(at => Tree.At(level * TilePath.Height, at).Bytes.ToArray())];
    }
}
