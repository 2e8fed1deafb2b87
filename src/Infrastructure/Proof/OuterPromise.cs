using System.Globalization;
using System.Text;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Proof.Notes;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// What was promised last, in two places that no database and no backup of it reaches: whoever puts an older database back is found by it.
/// It is on both disks before anybody is shown it.
/// </summary>
internal sealed class OuterPromise(LogOptions options, bool mayMake)
{
    private const string Lock = "lock";

    private readonly IReadOnlyList<KeyFolder> _folders =
    [
        .. options.Folders.Select(path => new KeyFolder(path, mayMake || !options.Named, "Ccs:Log:Folders")),
    ];

    /// <summary>How many places there are.</summary>
    public int Count => _folders.Count;

    /// <summary>For messages.</summary>
    public string Places => string.Join(", ", options.Folders);

    /// <summary>Notes of an epoch that are kept, without those that are missing; usually one, in both places.</summary>
    /// <exception cref="IOException">A folder can't be reached.</exception>
    public IReadOnlyList<string> Notes(int epoch) => Texts(NoteOf(epoch));

    /// <summary>What the epoch began with.</summary>
    public IReadOnlyList<string> Beginnings(int epoch) => Texts(BeginningOf(epoch));

    /// <summary>The largest that was promised; null: nothing was. Whether it is ours is for the caller to ask.</summary>
    public (string Text, Checkpoint Checkpoint)? Last(int epoch)
    {
        (string Text, Checkpoint Checkpoint)? last = null;
        foreach (var text in Notes(epoch))
        {
            if (!SignedNote.TryParse(text, out var note) || !Checkpoint.TryParse(note!.Text, out var checkpoint))
            {
                throw new LogTroubleException($"What was promised last can't be read ({Places}): bring it back from its backup.");
            }

            last = last is { } known && known.Checkpoint.Size >= checkpoint!.Size ? last : (text, checkpoint!);
        }

        return last;
    }

    /// <summary>Puts a note in the place of those that were read, in one step: nobody else may have promised more meanwhile.</summary>
    /// <exception cref="LogTroubleException">Somebody did.</exception>
    public async Task Replace(int epoch, IReadOnlyList<string> read, string note)
    {
        var turns = new List<FileStream>();
        try
        {
            // Making the folders comes first, as the lock stands in them.
            if (!Notes(epoch).SequenceEqual(read, StringComparer.Ordinal))
            {
                throw new LogTroubleException($"Another program promises for the same log ({Places}).");
            }

            turns.AddRange(options.Folders.Select(Turn));
            if (!Notes(epoch).SequenceEqual(read, StringComparer.Ordinal))
            {
                throw new LogTroubleException($"Another program promises for the same log ({Places}).");
            }

            await Write(NoteOf(epoch), note);
        }
        finally
        {
            foreach (var turn in turns)
            {
                await turn.DisposeAsync();
            }
        }
    }

    public Task Begin(int epoch, string text) => Write(BeginningOf(epoch), text);

    private static FileStream Turn(string folder) =>
        new(
            Path.Combine(folder, Lock),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 1,
            FileOptions.DeleteOnClose
        );

    private async Task Write(string name, string text)
    {
        foreach (var folder in _folders)
        {
            await folder.Write(name, async file => await file.WriteAsync(Encoding.UTF8.GetBytes(text)));
        }
    }

    private string[] Texts(string name) =>
        [.. _folders.Select(folder => folder.Read(name)).OfType<byte[]>().Select(Encoding.UTF8.GetString)];

    private static string NoteOf(int epoch) => string.Create(CultureInfo.InvariantCulture, $"checkpoint-{epoch}");

    private static string BeginningOf(int epoch) => string.Create(CultureInfo.InvariantCulture, $"began-{epoch}");
}
