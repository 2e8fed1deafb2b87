using System.Text;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Content;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>What a file is, by its content, against what its name says.</summary>
public sealed class FileTypeTests
{
    [Theory]
    [MemberData(nameof(Samples.Accepted), MemberType = typeof(Samples))]
    public async Task Every_type_on_the_list_is_accepted(string name, byte[] content, string mediaType) =>
        (await Examine(name, content)).ShouldBe(mediaType);

    [Theory]
    [MemberData(nameof(Samples.Accepted), MemberType = typeof(Samples))]
    public async Task Content_is_taken_for_what_it_is_under_the_name_of_any_other(string name, byte[] content, string mediaType)
    {
        foreach (var other in FileTypes.All.Where(type => type.MediaType != mediaType).SelectMany(type => type.Extensions))
        {
            // A sound recording of a telephone is, but for the missing picture, an MP4 file.
            if (name != "b.m4a" || other != ".mp4")
            {
                (await Examine("a" + other, content)).ShouldBe(mediaType, $"{name} as {other}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples.Accepted), MemberType = typeof(Samples))]
    public async Task Content_is_taken_for_what_it_is_without_any_ending(string name, byte[] content, string mediaType)
    {
        foreach (var bare in new[] { "وەسڵی ئاو", "2026.11.24", "Letter No.5 of May", "Mr.Muhammad" })
        {
            (await Examine(bare, content)).ShouldBe(mediaType, name);
        }
    }

    [Theory]
    [InlineData("a.exe")]
    [InlineData("a.docm")]
    [InlineData("a.svg")]
    [InlineData("a.html")]
    [InlineData("a.zip")]
    [InlineData("a.pdf.exe")]
    [InlineData("pdf")]
    [InlineData("a.")]
    [InlineData("")]
    public void Other_names_are_of_no_accepted_type(string name) => FileTypes.Named(name).ShouldBeNull();

    [Theory]
    [InlineData(".pdf")]
    [InlineData(".jpg")]
    [InlineData(".docx")]
    [InlineData(".txt")]
    [InlineData(".mp3")]
    [InlineData(".mp4")]
    public async Task A_program_is_accepted_under_no_name(string extension) =>
        (await Refusal("a" + extension, Samples.WindowsProgram)).ShouldBe("upload.not-what-its-name-says");

    [Fact]
    public async Task A_film_is_no_sound_recording()
    {
        (await Examine("a.m4a", Samples.Mp4)).ShouldBe("video/mp4");
        (await Refusal("a.ogg", Samples.Theora)).ShouldBe("upload.not-what-its-name-says");
    }

    [Fact]
    public async Task A_sound_recording_is_no_film() => (await Examine("a.mp4", Samples.M4a)).ShouldBe("audio/mp4");

    [Fact]
    public async Task A_picture_of_a_neighbouring_kind_is_no_heic() =>
        (await Refusal("a.heic", Samples.Avif)).ShouldBe("upload.not-what-its-name-says");

    [Theory]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 })]
    [InlineData(new byte[] { 0x41, 0x1B, 0x5B, 0x41 })]
    [InlineData(new byte[] { 0x41, 0x7F })]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0x41, 0xD8 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x1B, 0x00 })]
    public async Task Text_is_valid_and_steers_nothing(byte[] content) =>
        (await Refusal("a.txt", content)).ShouldBe("upload.not-what-its-name-says");

    [Fact]
    public async Task Letters_that_fall_across_the_edges_of_what_is_read_at_once_are_whole()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 60_000; i++)
        {
            text.Append(i % 7 == 0 ? "😀" : "ڵ");
        }

        (await Examine("a.txt", Encoding.UTF8.GetBytes("a" + text))).ShouldBe("text/plain");
        (await Examine("a.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a" + text)])).ShouldBe("text/plain");
    }

    [Fact]
    public async Task A_control_character_at_the_very_end_is_found() =>
        (await Refusal("a.txt", [.. Enumerable.Repeat((byte)'a', 200_000), 0])).ShouldBe("upload.not-what-its-name-says");

    [Fact]
    public async Task Boxes_that_lie_about_their_size_end_the_search()
    {
        byte[] OneBox(string kind, byte[] size) => [.. Samples.Brands("M4A "), .. Box64(kind), .. size, .. new byte[20]];
        byte[] Box64(string kind) => [0, 0, 0, 1, .. Encoding.ASCII.GetBytes(kind)];
        byte[] most = [0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
        byte[] negative = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
        byte[] tooSmall = [.. Samples.Brands("M4A "), 0, 0, 0, 3, .. "free"u8, .. new byte[20]];
        byte[] deep = [.. Samples.Brands("M4A "), .. Enumerable.Repeat(Samples.Box("moov"), 50_000).SelectMany(box => box)];

        foreach (var content in new[] { OneBox("moov", most), OneBox("free", most), OneBox("free", negative), tooSmall, deep })
        {
            (await Examine("a.m4a", content)).ShouldBe("audio/mp4");
        }
    }

    internal static async Task<string> Examine(string name, byte[] content)
    {
        var recognition = Recognition.Begin(name, content.AsSpan(0, Math.Min(content.Length, 65536)));
        using var clear = new MemoryStream(content);
        return (await recognition.Finish(clear, TestContext.Current.CancellationToken)).MediaType;
    }

    internal static async Task<string> Refusal(string name, byte[] content) =>
        (await Should.ThrowAsync<UploadRefusedException>(() => Examine(name, content))).Code;
}
