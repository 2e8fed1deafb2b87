using System.Buffers;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// A PDF is refused where it is locked, where it does something by itself (scripts, starting programs), or brings other files along. It is
/// read like a careless reader would, not by its table of contents, which may lie: from each place where an object may begin.
/// </summary>
internal static class PdfInspection
{
    /// <summary>A few at a time: each holds its file whole.</summary>
    private static readonly SemaphoreSlim Turns = new(4);

    public static async Task RequireHarmless(Stream clear, CancellationToken cancellation)
    {
        await Turns.WaitAsync(cancellation);
        var length = (int)clear.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await clear.ReadExactlyAsync(bytes.AsMemory(0, length), cancellation);
            Judge(bytes.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
            Turns.Release();
        }
    }

    private static void Judge(ReadOnlyMemory<byte> file)
    {
        var found = new PdfFindings();
        var walk = new PdfWalk(file, found, packed: false);
        var places = PdfPlaces.OfObjects(file.Span);
        places.ForEach(walk.From);
        found.RefuseLocked();
        if (places.Count == 0 && PdfHeader.Find(file.Span) is not 0)
        {
            throw new UploadRefusedException("upload.not-what-its-name-says");
        }

        var budget = new InflationBudget(file.Length);
        foreach (var place in found.PackedObjects)
        {
            foreach (var content in PdfPlaces.Unpacked(file[place..], budget))
            {
                var packed = new PdfWalk(content, found, packed: true);
                PdfPlaces.WithinPacked(content.Span).ForEach(packed.From);
            }
        }

        found.RefuseHarmful();
    }
}
