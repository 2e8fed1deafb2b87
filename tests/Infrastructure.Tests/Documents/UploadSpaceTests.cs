using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Anonymous files together take no more than their share of the disk.</summary>
[Collection("postgres")]
public sealed class UploadSpaceTests(PostgresFixture postgres)
{
    private static readonly byte[] Megabyte = [.. "%PDF-1.4\n"u8, .. new byte[(1024 * 1024) - 20], .. "\n%%EOF\n"u8];

    [Fact]
    public async Task When_the_unclaimed_fill_their_share_the_next_is_told_to_come_back_until_some_are_claimed()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.Limits = new UploadOptions { UnclaimedMegabytes = 2 };
        var first = await bench.Store(Megabyte);
        await bench.Store(Megabyte);
        await bench.Store(Megabyte);
        var before = bench.Files.Count();

        var refused = await Should.ThrowAsync<TooManyException>(() => bench.Store(Megabyte));

        refused.Code.ShouldBe("upload.no-room");
        refused.RetryAfter.ShouldBeGreaterThan(TimeSpan.Zero);
        bench.Files.Count().ShouldBe(before);
        await bench.File(first.UploadId);
        await bench.Store(Megabyte);
    }

    [Fact]
    public async Task Small_files_count_with_what_they_cost()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.Limits = new UploadOptions { UnclaimedMegabytes = 1 };
        for (var i = 0; i < 16; i++)
        {
            await bench.Store("%PDF-1.4\n%%EOF\n"u8.ToArray());
        }

        await Should.ThrowAsync<TooManyException>(() => bench.Store("%PDF-1.4\n%%EOF\n"u8.ToArray()));
    }
}
