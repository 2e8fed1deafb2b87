using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>From the file that somebody sends to the document of a complaint.</summary>
[Collection("postgres")]
public sealed class UploadsTests(PostgresFixture postgres)
{
    private static readonly byte[] Pdf = [.. Samples.Pdf, .. RandomNumberGenerator.GetBytes(200_000)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Samples.Accepted), MemberType = typeof(Samples))]
    public async Task Every_type_comes_back_as_it_was_sent(string name, byte[] content, string mediaType)
    {
        await using var bench = await DocumentsBench.Set(postgres);

        var stored = await bench.Store(content, name);
        var (complaint, documents) = await bench.File(stored.UploadId);

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        stored.ShouldBe(new StoredUpload(stored.UploadId, name, mediaType, content.Length, sha256));
        (documents[0].DocumentId, documents[0].MediaType, documents[0].Size).ShouldBe((stored.UploadId, mediaType, content.LongLength));
        (await bench.Read(complaint, documents[0])).ShouldBe(content);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(DocumentLimits.Bytes)]
    public async Task Any_size_comes_back_as_it_was_sent(long size)
    {
        await using var bench = await DocumentsBench.Set(postgres);
        byte[] content = [.. "%PDF-1.7"u8, .. RandomNumberGenerator.GetBytes((int)size - 8)];

        var (complaint, documents) = await bench.File((await bench.Store(content)).UploadId);

        (await bench.Read(complaint, documents[0])).ShouldBe(content);
    }

    [Fact]
    public async Task Neither_name_nor_content_nor_hash_stands_anywhere_in_clear()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("نهێنی confidential words ", 5_000)));

        var stored = await bench.Store(content, "گرێبەستی نهێنی secret-name.txt");

        var table = await bench.Table();
        foreach (var secret in new[] { "secret-name", "نهێنی", "گرێبەست", stored.Sha256 })
        {
            table.ShouldNotContain(secret);
        }

        foreach (var file in bench.Files)
        {
            file.ShouldNotContain("secret-name");
            var bytes = await File.ReadAllBytesAsync(file, Ct);
            bytes.AsSpan().IndexOf("confidential"u8).ShouldBe(-1);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("نهێنی")).ShouldBe(-1);
        }

        bench.Files.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_document_carries_name_hash_and_key_under_the_key_of_the_complaint()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var stored = await bench.Store(Pdf, "بەڵگە.pdf");

        var (complaint, documents) = await bench.File(stored.UploadId);

        await using var scope = bench.Begin();
        var seal = await scope.Seals.Of(complaint, Ct);
        seal.Open(Fields.FileName, documents[0].FileName).ShouldBe("بەڵگە.pdf");
        seal.Open(Fields.FileHash, documents[0].Sha256).ShouldBe(stored.Sha256);
        Convert.FromBase64String(seal.Open(Fields.FileKey, documents[0].FileKey)!).Length.ShouldBe(32);
        (await bench.Rows()).ShouldBe(0);
    }

    [Fact]
    public async Task With_the_key_of_the_complaint_the_files_are_gone_and_removing_them_may_be_repeated()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var (complaint, documents) = await bench.File((await bench.Store(Pdf)).UploadId);
        await using (var scope = bench.Begin())
        {
            scope.Seals.Destroy(complaint);
            await scope.UnitOfWork.Commit(Ct);
        }

        (await bench.Read(complaint, documents[0])).ShouldBeNull();

        await using (var scope = bench.Begin())
        {
            await scope.Uploads.Remove([documents[0].DocumentId], Ct);
            await scope.Uploads.Remove([documents[0].DocumentId, Guid.NewGuid()], Ct);
        }

        bench.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_gone_does_not_open()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var (complaint, documents) = await bench.File((await bench.Store(Pdf)).UploadId);
        foreach (var file in bench.Files)
        {
            File.Delete(file);
        }

        (await bench.Read(complaint, documents[0])).ShouldBeNull();
    }

    [Fact]
    public async Task Documents_come_in_the_order_in_which_they_were_named()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var ids = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 5))
        {
            ids.Insert(0, (await bench.Store(Samples.Png, "a.png")).UploadId);
        }

        (await bench.File([.. ids])).Documents.Select(d => d.DocumentId).ShouldBe(ids);
        (await bench.File()).Documents.ShouldBeEmpty();
    }
}
