using System.Security.Cryptography;
using Ccs.Infrastructure.Documents.Sealing;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Files as they are stored: they come out as they went in, or not at all.</summary>
public sealed class SealedFileTests
{
    private const int Chunk = 65536;
    private const int StoredChunk = Chunk + 16;
    private const int Header = 8;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly Guid Id = Guid.NewGuid();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<int> Sizes { get; } = [1, Chunk - 1, Chunk, Chunk + 1, (2 * Chunk) - 1, 2 * Chunk, 10 * 1024 * 1024];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task What_went_in_comes_out(int size)
    {
        var clear = RandomNumberGenerator.GetBytes(size);
        var stored = await Seal(clear);
        stored.Length.ShouldBe(Header + size + (16 * ((size + Chunk - 1) / Chunk)));

        using var opened = await Open(stored);
        opened.Length.ShouldBe(size);
        using var copy = new MemoryStream();
        await opened.CopyToAsync(copy, Ct);
        copy.ToArray().ShouldBe(clear);
    }

    [Fact]
    public async Task It_can_be_read_from_any_place_and_both_ways()
    {
        var clear = RandomNumberGenerator.GetBytes((3 * Chunk) + 100);
        using var opened = await Open(await Seal(clear));
        var piece = new byte[300];
        foreach (var at in new[] { (3 * Chunk) - 250, 0, Chunk - 100, (2 * Chunk) + 5, clear.Length - 300 })
        {
            opened.Seek(at, SeekOrigin.Begin).ShouldBe(at);
            opened.ReadExactly(piece);
            piece.ShouldBe(clear[at..(at + 300)]);
            opened.Position = at;
            await opened.ReadExactlyAsync(piece, Ct);
            piece.ShouldBe(clear[at..(at + 300)]);
        }

        opened.Seek(5, SeekOrigin.End);
        (await opened.ReadAsync(piece, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Written_in_pieces_of_any_size_it_is_the_same_file()
    {
        var clear = RandomNumberGenerator.GetBytes((2 * Chunk) + 77);
        foreach (var piece in new[] { 1000, Chunk - 1, Chunk, Chunk + 1, clear.Length })
        {
            using var opened = await Open(await Seal(clear, piece));
            using var copy = new MemoryStream();
            opened.CopyTo(copy);
            copy.ToArray().ShouldBe(clear);
        }
    }

    [Fact]
    public async Task Cut_off_anywhere_it_does_not_open()
    {
        var stored = await Seal(RandomNumberGenerator.GetBytes((3 * Chunk) + 500));
        int[] edges = [0, Header, Header + 16, .. Enumerable.Range(1, 3).Select(chunks => Header + (chunks * StoredChunk)), stored.Length];
        var lengths = edges.SelectMany(edge => Enumerable.Range(edge - 18, 36));
        foreach (var length in lengths.Where(length => length >= 0 && length < stored.Length))
        {
            await Should.ThrowAsync<CryptographicException>(() => Open(stored[..length]), $"cut to {length}");
        }
    }

    [Fact]
    public async Task With_something_added_it_does_not_open()
    {
        foreach (var size in new[] { 100, Chunk, (2 * Chunk) + 9 })
        {
            var stored = await Seal(RandomNumberGenerator.GetBytes(size));
            foreach (var more in new[] { 1, 16, 17, StoredChunk })
            {
                await Should.ThrowAsync<CryptographicException>(() => Open([.. stored, .. new byte[more]]), $"{size} and {more}");
            }

            // A chunk of its own once more.
            await Should.ThrowAsync<CryptographicException>(() => Open([.. stored, .. stored[Header..]]));
        }
    }

    [Fact]
    public async Task Chunks_in_another_order_are_not_read()
    {
        var stored = await Seal(RandomNumberGenerator.GetBytes((3 * Chunk) + 500));
        var (first, second) = (stored[Header..(Header + StoredChunk)], stored[(Header + StoredChunk)..(Header + (2 * StoredChunk))]);
        byte[] swapped = [.. stored[..Header], .. second, .. first, .. stored[(Header + (2 * StoredChunk))..]];
        byte[] doubled = [.. stored[..Header], .. first, .. first, .. stored[(Header + (2 * StoredChunk))..]];
        byte[] leftOut = [.. stored[..Header], .. first, .. stored[(Header + (2 * StoredChunk))..]];

        foreach (var changed in new[] { swapped, doubled, leftOut })
        {
            await Should.ThrowAsync<CryptographicException>(() => ReadAll(changed));
        }
    }

    [Fact]
    public async Task One_changed_bit_anywhere_is_told()
    {
        var stored = await Seal(RandomNumberGenerator.GetBytes(Chunk + 100));
        for (var at = 0; at < stored.Length; at += at < 20 ? 1 : 4099)
        {
            var changed = stored.ToArray();
            changed[at] ^= 0x40;
            await Should.ThrowAsync<CryptographicException>(() => ReadAll(changed), $"byte {at}");
        }
    }

    [Fact]
    public async Task It_opens_with_no_other_key_and_as_no_other_file()
    {
        var stored = await Seal([1, 2, 3]);

        await Should.ThrowAsync<CryptographicException>(() => OpeningStream.Open(new MemoryStream(stored), new byte[32], Id, false, Ct));
        await Should.ThrowAsync<CryptographicException>(() => OpeningStream.Open(new MemoryStream(stored), Key, Guid.NewGuid(), false, Ct));
    }

    [Fact]
    public async Task What_does_not_open_is_closed()
    {
        var source = new MemoryStream(new byte[100]);

        await Should.ThrowAsync<CryptographicException>(() => OpeningStream.Open(source, Key, Id, leaveOpen: false, Ct));

        source.CanRead.ShouldBeFalse();
    }

    private static async Task<byte[]> Seal(byte[] clear, int piece = 10_000)
    {
        using var target = new MemoryStream();
        using var writer = new SealingWriter(target, Key, Id);
        for (var at = 0; at < clear.Length; at += piece)
        {
            await writer.Write(clear.AsMemory(at, Math.Min(piece, clear.Length - at)), Ct);
        }

        await writer.Finish(Ct);
        return target.ToArray();
    }

    private static Task<OpeningStream> Open(byte[] stored) => OpeningStream.Open(new MemoryStream(stored), Key, Id, leaveOpen: false, Ct);

    private static async Task ReadAll(byte[] stored)
    {
        using var opened = await Open(stored);
        await opened.CopyToAsync(Stream.Null, Ct);
    }
}
