using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>What the objects of a PDF tell.</summary>
internal sealed class PdfFindings
{
    private readonly SortedSet<int> _packedObjects = [];
    private bool _locked;
    private bool _runs;
    private bool _fetches;
    private bool _filesInside;
    private ObjectNames _object;

    /// <summary>Where streams begin that other objects are packed into.</summary>
    public IReadOnlyCollection<int> PackedObjects => _packedObjects;

    /// <param name="whole">Whether what came before belongs to another object for certain.</param>
    public void BeginObject(bool whole) => _object = whole ? default : _object;

    /// <param name="name">A name that stands in an object, decoded.</param>
    /// <param name="before">What stands before it: another name with its slash, or a word; empty: nothing; a dot: something else.</param>
    public void Add(string name, string before)
    {
        var isAction = before is "/S" or "obj" or "";
        _locked |= name == "Encrypt";
        _runs |= name is "JS" or "XFA" || (isAction && name is "JavaScript" or "Launch" or "ImportData");
        _fetches |= (isAction && name is "GoToR" or "SubmitForm" or "Thread") || (name == "URL" && before == "/FS");
        _object = new ObjectNames(
            _object.IsFile || name is "Filespec" or "F" or "UF",
            _object.HasFiles || name == "EF",
            _object.IsOfObjects || name == "ObjStm",
            _object.IsOddlyPacked || IsOdd(name)
        );
        _filesInside |= name == "EmbeddedFile" || (isAction && name == "GoToE") || _object is { IsFile: true, HasFiles: true };
    }

    /// <param name="at">Where the stream of the object begins.</param>
    /// <exception cref="UploadRefusedException">Objects are packed into it in a way that no program packs them.</exception>
    public void AddStream(int at)
    {
        if (_object.IsOfObjects && !_object.IsOddlyPacked)
        {
            _packedObjects.Add(at);
        }
        else if (_object.IsOfObjects)
        {
            throw new UploadRefusedException("upload.dangerous");
        }
    }

    public void RefuseLocked()
    {
        if (_locked)
        {
            throw new UploadRefusedException("upload.locked");
        }
    }

    public void RefuseHarmful()
    {
        if (_runs)
        {
            throw new UploadRefusedException("upload.runs-by-itself");
        }

        // A file or a form elsewhere: a path of a network alone tells who opened it, and under which account of Windows.
        if (_fetches)
        {
            throw new UploadRefusedException("upload.fetches-from-outside");
        }

        if (_filesInside)
        {
            throw new UploadRefusedException("upload.files-inside");
        }
    }

    private static bool IsOdd(string name) =>
        name
            is "ASCIIHexDecode"
                or "AHx"
                or "ASCII85Decode"
                or "A85"
                or "LZWDecode"
                or "LZW"
                or "RunLengthDecode"
                or "RL"
                or "Crypt"
                or "Predictor";

    private readonly record struct ObjectNames(bool IsFile, bool HasFiles, bool IsOfObjects, bool IsOddlyPacked);
}
