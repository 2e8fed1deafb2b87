using System.Buffers.Binary;
using System.Diagnostics;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Office files that would burst whoever opens them.</summary>
public sealed class OfficeBombTests
{
    private const string Dangerous = "upload.dangerous";

    [Fact]
    public async Task A_bomb_is_refused_before_it_is_through_and_without_much_memory()
    {
        var bomb = Package.WordFile.WithZeros("word/media/image1.png", 200).Bytes();
        bomb.Length.ShouldBeLessThan(2 * 1024 * 1024);
        _ = await Refusal(bomb);
        var (before, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());

        (await Refusal(bomb)).ShouldBe(Dangerous);

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(3));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(32 * 1024 * 1024);
    }

    [Fact]
    public async Task What_an_archive_declares_of_itself_proves_nothing()
    {
        var bomb = Package.WordFile.WithZeros("word/media/image1.png", 200).Bytes();

        // Every size in the headers, here and in the directory, says that nothing is in it.
        for (var at = 0; at < bomb.Length - 46; at++)
        {
            var signature = BinaryPrimitives.ReadUInt32LittleEndian(bomb.AsSpan(at));
            if (signature == 0x02014b50)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(at + 24), 100);
            }
        }

        // The library reads what is declared and no more, or what is there: neither gets past the limit.
        (await Refusal(bomb)).ShouldBeOneOf(Dangerous, "upload.not-what-its-name-says");
    }

    [Fact]
    public async Task Many_parts_that_are_each_small_are_counted_together()
    {
        var bomb = Package.WordFile;
        for (var i = 0; i < 50; i++)
        {
            bomb.WithZeros($"word/media/image{i}.png", 4);
        }

        (await Refusal(bomb.Bytes())).ShouldBe(Dangerous);
    }

    [Fact]
    public async Task More_parts_than_any_office_file_has_are_refused()
    {
        var many = Package.WordFile;
        for (var i = 0; i < 3_000; i++)
        {
            many.With($"word/{i}.xml", "");
        }

        (await Refusal(many.Bytes())).ShouldBe(Dangerous);
    }

    [Fact]
    public async Task A_directory_that_is_larger_than_it_says_is_not_read_into_memory()
    {
        var many = Package.WordFile;
        for (var i = 0; i < 30_000; i++)
        {
            many.With($"word/{i}.xml", "");
        }

        var lying = many.Bytes();
        BinaryPrimitives.WriteUInt16LittleEndian(lying.AsSpan(lying.Length - 22 + 8), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(lying.AsSpan(lying.Length - 22 + 10), 3);

        (await Refusal(lying)).ShouldBe(Dangerous);
    }

    private static Task<string> Refusal(byte[] content) => FileTypeTests.Refusal("a.docx", content);
}
