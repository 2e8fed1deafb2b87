using TagLib;

namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>Takes the tags of every kind off a recording: title, artist, pictures, place.</summary>
internal static class SoundCleaner
{
    public static byte[] Clean(byte[] file, string mediaType)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var sound = TagLib.File.Create(new InMemory(stream), mediaType, ReadStyle.None))
        {
            sound.RemoveTags(TagTypes.AllTags);
            sound.Save();
        }

        return stream.ToArray();
    }

    private sealed class InMemory(MemoryStream stream) : TagLib.File.IFileAbstraction
    {
        public string Name => "sound";

        public Stream ReadStream => stream;

        public Stream WriteStream => stream;

        public void CloseStream(Stream stream)
        {
            // It is read once more, by whoever made it.
        }
    }
}
