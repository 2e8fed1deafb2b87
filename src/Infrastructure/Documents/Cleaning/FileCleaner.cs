namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>
/// Takes place, device and author out of a file: by making a picture or a document anew from what is to be seen in it, by emptying what a
/// film says of itself. One file at a time: each is held whole, and a picture as all its points.
/// </summary>
internal sealed class FileCleaner : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <returns>Null: it can't be taken apart.</returns>
    public async Task<CleanFile?> Clean(string mediaType, byte[] file, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Clean(mediaType, file), cancellation);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            // Files of strangers break libraries in every way there is. What can't be cleaned stays with the centre.
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static CleanFile? Clean(string mediaType, byte[] file) =>
        mediaType switch
        {
            "image/jpeg" or "image/png" or "image/webp" or "image/heic" => PictureCleaner.Clean(file, mediaType),
            "application/pdf" => new CleanFile(PdfCleaner.Clean(file), mediaType, ".pdf"),
            "video/mp4" => new CleanFile(FilmCleaner.Clean(file), mediaType, ".mp4"),
            "video/quicktime" => new CleanFile(FilmCleaner.Clean(file), mediaType, ".mov"),
            "audio/mp4" => new CleanFile(FilmCleaner.Clean(file), mediaType, ".m4a"),
            "audio/mpeg" => new CleanFile(SoundCleaner.Clean(file, "audio/mpeg"), mediaType, ".mp3"),
            "audio/ogg" => new CleanFile(SoundCleaner.Clean(file, "audio/ogg"), mediaType, ".ogg"),
            "text/plain" => new CleanFile(file, mediaType, ".txt"),
            var office when office.EndsWith("wordprocessingml.document", StringComparison.Ordinal) => new CleanFile(
                OfficeCleaner.Clean(file, isWord: true),
                mediaType,
                ".docx"
            ),
            var office when office.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal) => new CleanFile(
                OfficeCleaner.Clean(file, isWord: false),
                mediaType,
                ".xlsx"
            ),
            _ => null,
        };
}
