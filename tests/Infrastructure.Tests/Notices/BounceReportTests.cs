using System.Globalization;
using System.Text;
using Ccs.Application.Notices;
using Ccs.Infrastructure.Gateways;
using Ccs.Infrastructure.Gateways.Bounces;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>Reports of the servers that there are, and what else comes to their mailbox.</summary>
public sealed class BounceReportTests
{
    private static readonly Guid Notice = Guid.Parse("0198c5a0-0000-7000-8000-000000000001");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("postfix", "5.1.1")]
    [InlineData("exim", "5.0.0")]
    [InlineData("exchange", "5.1.10")]
    [InlineData("gmail", "5.1.1")]
    [InlineData("given-up", "4.4.1")]
    public async Task A_final_failure_is_understood(string sample, string code)
    {
        var bounce = await Read(sample, MailIds.Some);

        bounce.ShouldBe(new Bounce(Notice, DeliveryCode.Read(code)!));
    }

    [Theory]
    [InlineData("delayed")]
    [InlineData("list")]
    [InlineData("receipt")]
    [InlineData("out-of-office")]
    [InlineData("broken")]
    [InlineData("cut-off")]
    public async Task Whatever_is_no_report_of_a_final_failure_says_nothing(string sample) =>
        (await Read(sample, MailIds.Some)).ShouldBeNull();

    [Theory]
    [InlineData("postfix")]
    [InlineData("exim")]
    [InlineData("exchange")]
    [InlineData("gmail")]
    public async Task Who_knows_the_id_of_a_notice_alone_can_forge_none(string sample)
    {
        (await Read(sample, MailIds.Forged)).ShouldBeNull();
        (await Read(BounceSamples.Of(sample, $"{Notice:N}@sender.example"))).ShouldBeNull();
        (await Read(BounceSamples.Of(sample, $"{Notice:N}.@sender.example"))).ShouldBeNull();
        (await Read(BounceSamples.Of(sample, $"{Guid.NewGuid():N}.{MailIds.Some.Of(Notice).Split('.')[1]}@sender.example"))).ShouldBeNull();
    }

    [Fact]
    public async Task The_envelope_is_enough_where_the_headers_are_lost()
    {
        var id = MailIds.Some.Of(Notice);
        var mail = BounceSamples
            .Of("postfix", "other@sender.example")
            .Replace("X-Postfix-Queue-ID:", $"Original-Envelope-Id: {id}@sender.example\r\nX-Postfix-Queue-ID:", StringComparison.Ordinal);

        (await Read(mail))!.NoticeId.ShouldBe(Notice);
    }

    [Fact]
    public async Task No_noise_of_any_kind_breaks_it()
    {
        var good = BounceSamples.Of("postfix", $"{MailIds.Some.Of(Notice)}@sender.example");
        var random = new Random(74);
        for (var i = 0; i < 500; i++)
        {
            var bytes = Encoding.Latin1.GetBytes(good);
            for (var changes = random.Next(1, 200); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var bounce = await Read(Encoding.Latin1.GetString(bytes[..random.Next(bytes.Length)]));
            (bounce is null || bounce.NoticeId == Notice).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Parts_within_parts_without_end_are_not_followed()
    {
        var nested = new StringBuilder("Content-Type: multipart/report; report-type=delivery-status; boundary=b0\r\n\r\n");
        for (var depth = 0; depth < 5_000; depth++)
        {
            nested.Append(CultureInfo.InvariantCulture, $"--b{depth}\r\nContent-Type: multipart/mixed; boundary=b{depth + 1}\r\n\r\n");
        }

        (await Read(nested.ToString())).ShouldBeNull();
    }

    private static Task<Bounce?> Read(string sample, MessageIds ids) => Read(BounceSamples.Of(sample, $"{ids.Of(Notice)}@sender.example"));

    private static async Task<Bounce?> Read(string mail)
    {
        await using var stream = new MemoryStream(Encoding.Latin1.GetBytes(mail));
        return await new BounceReport(MailIds.Some).Read(stream, Ct);
    }
}
