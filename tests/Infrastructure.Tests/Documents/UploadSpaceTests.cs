using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Anonymous files together take no more than their share of the disk.</summary>
[Collection("postgres")]
public sealed class UploadSpaceTests(PostgresFixture postgres)
{
    /// <summary>A few bytes less: the last that fits goes a little over.</summary>
    private static readonly byte[] Megabyte = [.. "%PDF-1.4\n"u8, .. new byte[(1024 * 1024) - 20], .. "\n%%EOF\n"u8];

    [Fact]
    public async Task When_the_unclaimed_fill_their_share_the_next_is_told_to_come_back_until_some_are_claimed()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.Limits = new UploadOptions { UnclaimedMegabytes = 4, SumsMayBe = TimeSpan.Zero };
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
        bench.Limits = new UploadOptions { UnclaimedMegabytes = 2, SumsMayBe = TimeSpan.Zero };
        for (var i = 0; i < 16; i++)
        {
            await bench.Store("%PDF-1.4\n%%EOF\n"u8.ToArray());
        }

        await Should.ThrowAsync<TooManyException>(() => bench.Store("%PDF-1.4\n%%EOF\n"u8.ToArray()));
    }

    [Fact]
    public async Task Nobody_fills_the_share_of_another()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.Limits = new UploadOptions
        {
            UnclaimedMegabytes = 4,
            NetworkPercent = 100,
            SumsMayBe = TimeSpan.Zero,
        };
        await Fill(bench, UploadHolder.Nobody, "a", 3);
        await Full(bench, UploadHolder.Nobody, "b");
        await Full(bench, UploadHolder.Draft, "b");

        await Fill(bench, UploadHolder.Tracked, "a", 2);
        await Full(bench, UploadHolder.Tracked, "b");

        await Fill(bench, UploadHolder.Staff, "a", 2);
        await Full(bench, UploadHolder.Staff, "b");
    }

    [Fact]
    public async Task One_network_takes_a_part_of_the_share_and_the_others_go_on()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.Limits = new UploadOptions { UnclaimedMegabytes = 20, SumsMayBe = TimeSpan.Zero };
        await Fill(bench, UploadHolder.Nobody, "a", 2);
        await Full(bench, UploadHolder.Nobody, "a");
        await Full(bench, UploadHolder.Draft, "a");

        await Fill(bench, UploadHolder.Nobody, "b", 2);
        await Fill(bench, UploadHolder.Tracked, "a", 2);
        await Full(bench, UploadHolder.Tracked, "a");
        await Fill(bench, UploadHolder.Staff, "a", 4);
    }

    [Fact]
    public async Task The_sum_over_all_is_not_made_at_each_upload()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.Limits = new UploadOptions { UnclaimedMegabytes = 4 };
        await Fill(bench, UploadHolder.Nobody, string.Empty, 4);
        bench.Clock.Advance(TimeSpan.FromSeconds(6));
        await Full(bench, UploadHolder.Nobody, string.Empty);
        bench.Clock.Advance(TimeSpan.FromHours(6));
        (await bench.RemoveUnclaimed()).ShouldBe(4);

        await Fill(bench, UploadHolder.Nobody, string.Empty, 1);
    }

    [Fact]
    public async Task What_nobody_sent_is_kept_for_a_shorter_time()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var kept = new List<Guid>();
        foreach (var holder in new[] { UploadHolder.Staff, UploadHolder.Tracked, UploadHolder.Draft })
        {
            bench.Sender = new UploadSender(holder, "a");
            kept.Add((await bench.Store(Samples.Pdf)).UploadId);
        }

        bench.Sender = new UploadSender(UploadHolder.Nobody, "a");
        var gone = (await bench.Store(Samples.Pdf)).UploadId;
        bench.Clock.Advance(TimeSpan.FromHours(6));

        (await Should.ThrowAsync<UploadRefusedException>(() => bench.File(gone))).Code.ShouldBe("upload.unknown");
        (await bench.RemoveUnclaimed()).ShouldBe(1);
        (await bench.File([.. kept])).Documents.Count.ShouldBe(3);
    }

    private static async Task Fill(DocumentsBench bench, UploadHolder holder, string network, int files)
    {
        bench.Sender = new UploadSender(holder, network);
        for (var i = 0; i < files; i++)
        {
            await bench.Store(Megabyte);
        }
    }

    private static async Task Full(DocumentsBench bench, UploadHolder holder, string network)
    {
        bench.Sender = new UploadSender(holder, network);
        (await Should.ThrowAsync<TooManyException>(() => bench.Store(Megabyte))).Code.ShouldBe("upload.no-room");
    }
}
