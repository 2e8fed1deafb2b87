using System.Security.Cryptography;
using Ccs.Infrastructure.Embedded;
using Ccs.Infrastructure.Hosting;

namespace Ccs.Infrastructure.Keys.Outer;

/// <summary>A file for each key in a folder for the user of the program alone; colons of names are hyphens there.</summary>
/// <param name="path">On one node any folder; on several one that all of them see.</param>
/// <param name="mayMake">Whether a missing folder is made: one that the operator named and that is gone is most likely not mounted, and an
/// empty one in its place would be taken for it.</param>
/// <param name="setting">That names it, for the message.</param>
internal sealed class KeyFolder(string path, bool mayMake, string setting = "Ccs:Keys:Folder") : IKeyFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>One writes at a time; what a plug that was pulled has left is written over.</summary>
    private const string Draft = "draft";

    public string Place => path;

    public bool IsThere => Directory.Exists(path);

    public IReadOnlyList<string> Names()
    {
        Require();
        return
        [
            .. Directory
                .EnumerateFiles(path)
                .Select(file => Path.GetFileName(file)!)
                .Where(name => name.Contains('-', StringComparison.Ordinal) && !IsPassing(name))
                .Select(name => name.Replace('-', ':'))
                .Order(StringComparer.Ordinal),
        ];
    }

    public byte[]? Read(string name)
    {
        Require();
        try
        {
            return File.ReadAllBytes(Of(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public void MakeOnce(string name, Func<byte[]> content)
    {
        Require();
        MadeOnce.File(Of(name), file => file.Write(content()));
        FlushName(Of(name));
    }

    public async Task Write(string name, Func<Stream, Task> content)
    {
        Require();
        var draft = Of(Draft);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        await using (var file = new FileStream(draft, options))
        {
            await content(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, Of(name), overwrite: true);
        FlushName(Of(name));
    }

    public Stream? Open(string name)
    {
        Require();
        return File.Exists(Of(name)) ? new FileStream(Of(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
    }

    /// <summary>
    /// Written over first, which is as much as a program can do: where a disk or a file system keeps old blocks, what stands in them is
    /// still sealed by a master key.
    /// </summary>
    public void Destroy(string name)
    {
        Require();
        if (!File.Exists(Of(name)))
        {
            return;
        }

        using (var file = File.OpenHandle(Of(name), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            var length = RandomAccess.GetLength(file);
            var noise = new byte[(int)Math.Min(length, 64 * 1024)];
            for (long at = 0; at < length; at += noise.Length)
            {
                RandomNumberGenerator.Fill(noise);
                RandomAccess.Write(file, noise.AsSpan(0, (int)Math.Min(noise.Length, length - at)), at);
            }

            RandomAccess.FlushToDisk(file);
        }

        File.Delete(Of(name));
    }

    private static bool IsPassing(string name) =>
        name.EndsWith(".lock", StringComparison.Ordinal) || name.EndsWith(".new", StringComparison.Ordinal);

    private string Of(string name) => Path.Combine(path, name.Replace(':', '-'));

    private void Require()
    {
        if (IsThere)
        {
            return;
        }

        if (!mayMake)
        {
            throw new IOException($"The folder is not there: {path} ({setting}). Make it, or mount it.");
        }

        DataFolder.CreatePrivate(path);
    }

    /// <summary>The content was flushed under another name; this takes the name to the disk, before anything is wrapped with it.</summary>
    private static void FlushName(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }
}
