using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Documents;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>A file on its way through memory.</summary>
public sealed class IncomingContentTests
{
    private const int Piece = 65536;

    [Fact]
    public async Task However_large_the_file_only_a_piece_of_it_is_in_memory()
    {
        var rest = new Zeros(DocumentLimits.Bytes - Piece);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var (size, _) = await SealInto(rest);

        size.ShouldBe(DocumentLimits.Bytes);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(512 * 1024);
    }

    [Fact]
    public async Task One_byte_too_many_ends_the_reading()
    {
        var rest = new Zeros(long.MaxValue);

        (await Should.ThrowAsync<UploadRefusedException>(() => SealInto(rest))).Code.ShouldBe("upload.too-large");

        rest.Given.ShouldBeLessThanOrEqualTo(DocumentLimits.Bytes);
    }

    private static Task<(long Size, string Sha256)> SealInto(Stream rest) =>
        new IncomingContent(rest, new byte[Piece], Piece).SealInto(
            Stream.Null,
            new byte[32],
            Guid.NewGuid(),
            TestContext.Current.CancellationToken
        );
}
