using System.Buffers;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// What a file is, by its content. Telephones and people name files wrongly, or not at all: one of the accepted types is taken for what it
/// is, whatever accepted type its name says. A name that says a type which is not accepted is believed.
/// </summary>
internal sealed class Recognition
{
    /// <summary>What comes after the last dot of a name and is longer belongs to the name: no file that does something ends so.</summary>
    private const int LongestEnding = 4;

    private static readonly SearchValues<char> AsciiLettersAndDigits = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );

    private readonly IReadOnlyList<FileType> _candidates;
    private readonly string _otherwise;

    private Recognition(IReadOnlyList<FileType> candidates, string otherwise)
    {
        _candidates = candidates;
        _otherwise = otherwise;
    }

    /// <param name="name">Clean.</param>
    /// <param name="head">Up to 64 KiB; never empty.</param>
    /// <exception cref="UploadRefusedException">It can't be any of the accepted types.</exception>
    public static Recognition Begin(string name, ReadOnlySpan<byte> head)
    {
        var named = FileTypes.Named(name);
        if (named is null && HasForeignEnding(name))
        {
            throw new UploadRefusedException("upload.wrong-type");
        }

        if (Signatures.LockedOffice(head))
        {
            throw new UploadRefusedException("upload.locked");
        }

        List<FileType> candidates = named?.Begins(head) == true ? [named] : [];
        foreach (var type in FileTypes.All)
        {
            if (type != named && type.Begins(head))
            {
                candidates.Add(type);
            }
        }

        var otherwise = named is null ? "upload.wrong-type" : "upload.not-what-its-name-says";
        return candidates.Count > 0 ? new Recognition(candidates, otherwise) : throw new UploadRefusedException(otherwise);
    }

    /// <summary>The name with the ending of its type: in place of the ending of another type that is accepted, else behind it.</summary>
    public static string Mended(string name, FileType type)
    {
        var ending = FileNames.Extension(name);
        if (type.Extensions.Contains(ending, StringComparer.OrdinalIgnoreCase))
        {
            return name;
        }

        return FileNames.Clean((FileTypes.Named(name) is null ? name : name[..^ending.Length]) + type.Extensions[0]);
    }

    /// <param name="clear">The whole file, seekable.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <exception cref="UploadRefusedException">It is none of the accepted types, or dangerous.</exception>
    public async Task<FileType> Finish(Stream clear, CancellationToken cancellation)
    {
        foreach (var type in _candidates)
        {
            try
            {
                clear.Position = 0;
                await (type.Inspect?.Invoke(clear, cancellation) ?? Task.CompletedTask);
                return type;
            }
            catch (UploadRefusedException other) when (other.Code == "upload.not-what-its-name-says")
            {
                // It may be the next one.
            }
        }

        throw new UploadRefusedException(_otherwise);
    }

    private static bool HasForeignEnding(string name)
    {
        var ending = FileNames.Extension(name).AsSpan().TrimStart('.');
        return ending.Length is > 0 and <= LongestEnding
            && ending.IndexOfAnyExcept(AsciiLettersAndDigits) < 0
            && ending.IndexOfAnyExceptInRange('0', '9') >= 0;
    }
}
