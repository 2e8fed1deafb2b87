using System.IO.Compression;
using System.Text;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// Goes once through an archive, really inflating every part of it, and keeps only the few small parts that are asked for. What is in it
/// that could do harm refuses the whole: macros, programs, archives in archives (but for one level of office files, which charts bring with
/// them), paths that lead out, and more than the budget allows.
/// </summary>
internal sealed class ZipParts(InflationBudget budget, int depth)
{
    private const int PieceBytes = 32 * 1024;
    private const int MostKept = 1024 * 1024;

    private static readonly string[] Active = ["vbaProject", "oleObject", "activeX/"];

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte[]> _kept = new(StringComparer.OrdinalIgnoreCase);

    public bool Has(string name) => _names.Contains(name);

    /// <summary>One of the kept parts; null: it is not there.</summary>
    public byte[]? Kept(string name) => _kept.GetValueOrDefault(name);

    public async Task Read(Stream archive, IReadOnlyCollection<string> keep, CancellationToken cancellation)
    {
        await ZipDirectory.RequireModest(archive, cancellation);
        archive.Position = 0;
        try
        {
            await using var zip = await ZipArchive.CreateAsync(archive, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, cancellation);
            foreach (var entry in zip.Entries)
            {
                await Read(entry, keep, cancellation);
            }
        }
        catch (InvalidDataException)
        {
            throw new UploadRefusedException("upload.not-what-its-name-says");
        }
    }

    /// <summary>No path that leads out of where it is unpacked, and no macros, objects or controls under their usual names.</summary>
    private static bool IsHarmless(string name) =>
        name.Length > 0
        && !name.StartsWith('/')
        && !name.Contains(':', StringComparison.Ordinal)
        && !name.Split('/').Contains("..")
        && !Active.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfficeFile(string name) => Path.GetExtension(name).ToUpperInvariant() is ".DOCX" or ".XLSX" or ".PPTX";

    /// <summary>Pictures of old kinds are compressed on their own.</summary>
    private static bool IsPacked(string name) => Path.GetExtension(name).ToUpperInvariant() is ".EMZ" or ".WMZ" or ".SVGZ";

    private static UploadRefusedException Dangerous() => new("upload.dangerous");

    private async Task Read(ZipArchiveEntry entry, IReadOnlyCollection<string> keep, CancellationToken cancellation)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (!IsHarmless(name) || !_names.Add(name))
        {
            throw Dangerous();
        }

        await using var content = await entry.OpenAsync(cancellation);
        var piece = new byte[PieceBytes];
        var count = await content.ReadAtLeastAsync(piece, 16, throwOnEndOfStream: false, cancellation);
        var office = Signatures.Zip(piece.AsSpan(0, count));
        if (Signatures.Harmful(piece.AsSpan(0, count), mayBePacked: IsPacked(name)) || (office && (depth > 0 || !IsOfficeFile(name))))
        {
            throw Dangerous();
        }

        using var kept = office || keep.Contains(name, StringComparer.OrdinalIgnoreCase) ? new MemoryStream() : null;
        await using var part = new PartReader(content, piece, count, budget, kept, office ? DocumentLimits.Bytes : MostKept);
        if (OfficeWords.IsXml(piece.AsSpan(0, count)))
        {
            await OfficeWords.RequireHarmless(part, name, cancellation);
        }

        await part.CopyToAsync(Stream.Null, PieceBytes, cancellation);
        if (office)
        {
            await OfficePackage.Embedded(kept!, budget, cancellation);
        }
        else if (kept is not null)
        {
            _kept[name] = kept.ToArray();
        }
    }
}
