using Ccs.Infrastructure.Embedded;

namespace Ccs.Infrastructure.Documents.Blobs;

/// <summary>
/// A file for each blob, <c>documents/7f/c0/{id}</c>, for the user of the program alone. The folders are named by the end of the id, which
/// is random (its beginning is the time), so that none grows too large.
/// </summary>
internal sealed class FileBlobStore(DocumentFolder folder) : IBlobStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _root = Path.Combine(folder.Path, "documents");

    public Task<IIncomingBlob> Begin(Guid id, CancellationToken cancellation)
    {
        var path = Incoming(id);
        CreateFolderOf(path);
        return Task.FromResult<IIncomingBlob>(new IncomingFile(path, () => Rename(path, Kept(id))));
    }

    public Task<Stream?> Open(Guid id, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult<Stream?>(
                new FileStream(
                    Kept(id),
                    new FileStreamOptions
                    {
                        Share = FileShare.Read | FileShare.Delete,
                        Options = FileOptions.Asynchronous,
                        BufferSize = 0,
                    }
                )
            );
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task Remove(Guid id, CancellationToken cancellation)
    {
        Delete(Incoming(id));
        Delete(Kept(id));
        return Task.CompletedTask;
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was ever stored there.
        }
    }

    private void Rename(string from, string to)
    {
        CreateFolderOf(to);
        File.Move(from, to);
    }

    /// <summary>Level by level: made at once, only the last would be private.</summary>
    private void CreateFolderOf(string path)
    {
        var at = folder.Path;
        foreach (var level in Path.GetRelativePath(folder.Path, Path.GetDirectoryName(path)!).Split(Path.DirectorySeparatorChar))
        {
            at = Path.Combine(at, level);
            DataFolder.CreatePrivate(at);
        }
    }

    /// <summary>On the same file system as the kept ones: only then is a rename one step.</summary>
    private string Incoming(Guid id) => Path.Combine(_root, "incoming", $"{id:N}");

    private string Kept(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(_root, name[^2..], name[^4..^2], name);
    }

    private sealed class IncomingFile : IIncomingBlob
    {
        private readonly FileStream _file;
        private readonly string _path;
        private readonly Action _rename;
        private bool _isKept;

        public IncomingFile(string path, Action rename)
        {
            (_path, _rename) = (path, rename);
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Delete,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            _file = new FileStream(path, options);
        }

        public Stream Content => _file;

        public Task Keep(CancellationToken cancellation)
        {
            // The content reaches the disk before the name does; the second flush takes the name itself there.
            _file.Flush(flushToDisk: true);
            _rename();
            _isKept = true;
            _file.Flush(flushToDisk: true);
            return Task.CompletedTask;
        }

        public async ValueTask DisposeAsync()
        {
            await _file.DisposeAsync();
            if (!_isKept)
            {
                Delete(_path);
            }
        }
    }
}
