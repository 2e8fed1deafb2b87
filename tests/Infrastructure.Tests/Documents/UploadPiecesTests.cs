using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>A file that comes in pieces becomes the same upload as one that came at once, and nothing else.</summary>
[Collection("postgres")]
public sealed class UploadPiecesTests(PostgresFixture postgres)
{
    private static readonly byte[] Pdf = [.. Samples.Pdf, .. RandomNumberGenerator.GetBytes(300_000)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(100_000)]
    [InlineData(65_536)]
    [InlineData(500_000)]
    public async Task Joined_it_is_what_was_sent_and_its_pieces_are_gone(int size)
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var pieces = await Pieces(bench, Pdf, size);

        var joined = await Join(bench, pieces);

        joined.ShouldBe(
            new StoredUpload(joined.UploadId, "a.pdf", "application/pdf", Pdf.Length, Convert.ToHexStringLower(SHA256.HashData(Pdf)))
        );
        var (complaint, documents) = await bench.File(joined.UploadId);
        (await bench.Read(complaint, documents[0])).ShouldBe(Pdf);
        bench.Files.ShouldHaveSingleItem();
        (await bench.Rows()).ShouldBe(0);
    }

    [Fact]
    public async Task A_piece_is_no_document()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var pieces = await Pieces(bench, Pdf, Pdf.Length);

        (await Should.ThrowAsync<UploadRefusedException>(() => bench.File([.. pieces]))).Code.ShouldBe("upload.unknown");
    }

    [Fact]
    public async Task An_upload_is_no_piece()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var upload = await bench.Store(Pdf);

        (await Refusal(bench, [upload.UploadId])).ShouldBe("upload.unknown");
        (await bench.Rows()).ShouldBe(1);
    }

    [Fact]
    public async Task Pieces_are_joined_once_and_only_within_their_day()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var used = await Pieces(bench, Pdf, 200_000);
        var old = await Pieces(bench, Pdf, 200_000);
        await Join(bench, used);
        bench.Clock.Advance(TimeSpan.FromHours(24));

        (await Refusal(bench, used)).ShouldBe("upload.unknown");
        (await Refusal(bench, old)).ShouldBe("upload.unknown");
        (await bench.RemoveUnclaimed()).ShouldBe(old.Count + 1);
        bench.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a.exe", "upload.wrong-type")]
    [InlineData("a.PDF.exe", "upload.wrong-type")]
    public async Task The_first_piece_tells_already_what_is_not_accepted(string name, string code)
    {
        await using var bench = await DocumentsBench.Set(postgres);
        await using var scope = bench.Begin();

        (
            await Should.ThrowAsync<UploadRefusedException>(() => scope.Uploads.StorePiece(name, new MemoryStream(Pdf), bench.Sender, Ct))
        ).Code.ShouldBe(code);
        (
            await Should.ThrowAsync<UploadRefusedException>(() =>
                scope.Uploads.StorePiece("a.png", new MemoryStream(Samples.WindowsProgram), bench.Sender, Ct)
            )
        ).Code.ShouldBe("upload.not-what-its-name-says");
        bench.Files.ShouldBeEmpty();
        (await bench.Rows()).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_refused_as_a_whole_leaves_nothing()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var lying = await Pieces(bench, [.. "good text "u8, 0, .. new byte[200_000]], 100_000, name: null);
        var large = await Pieces(bench, [.. Samples.Pdf, .. new byte[DocumentLimits.Bytes]], 4_000_000);

        (await Refusal(bench, lying, "a.txt")).ShouldBe("upload.not-what-its-name-says");
        (await Refusal(bench, large)).ShouldBe("upload.too-large");

        bench.Files.ShouldBeEmpty();
        (await bench.Rows()).ShouldBe(0);
    }

    private static async Task<IReadOnlyList<Guid>> Pieces(DocumentsBench bench, byte[] content, int size, string? name = "a.pdf")
    {
        List<Guid> ids = [];
        await using var scope = bench.Begin();
        foreach (var piece in content.Chunk(size))
        {
            var stored = await scope.Uploads.StorePiece(ids.Count == 0 ? name : null, new MemoryStream(piece), bench.Sender, Ct);
            stored.Size.ShouldBe(piece.Length);
            ids.Add(stored.PieceId);
        }

        return ids;
    }

    private static async Task<StoredUpload> Join(DocumentsBench bench, IReadOnlyList<Guid> pieces, string name = "a.pdf")
    {
        await using var scope = bench.Begin();
        return await scope.Uploads.Join(name, pieces, bench.Sender, Ct);
    }

    private static async Task<string> Refusal(DocumentsBench bench, IReadOnlyList<Guid> pieces, string name = "a.pdf") =>
        (await Should.ThrowAsync<UploadRefusedException>(() => Join(bench, pieces, name))).Code;
}
