using Ccs.Application.Notices;
using MimeKit;

namespace Ccs.Infrastructure.Gateways.Bounces;

/// <summary>What a report of a mail server (RFC 3464) says about a mail of ours.</summary>
internal sealed record Bounce(Guid NoticeId, DeliveryCode Code);

/// <summary>
/// Reads such reports. They come from strangers: whatever is not exactly a report of the final failure of a mail that we have sent says
/// nothing.
/// </summary>
internal sealed class BounceReport(MessageIds ids)
{
    private const int MostRecipients = 20;
    private const int MostReferences = 20;
    private static readonly ParserOptions Shallow = new() { MaxMimeDepth = 16 };

    /// <summary>Null where there is nothing to record.</summary>
    /// <param name="mail">As it came, perhaps cut off.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<Bounce?> Read(Stream mail, CancellationToken cancellation)
    {
        try
        {
            using var message = await MimeMessage.LoadAsync(Shallow, mail, cancellation);
            return message.Body is MultipartReport { ReportType: { } kind } report && Is(kind, "delivery-status")
                ? Read(message, report)
                : null;
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private Bounce? Read(MimeMessage message, MultipartReport report)
    {
        var groups = report.OfType<MessageDeliveryStatus>().FirstOrDefault()?.StatusGroups.Take(MostRecipients + 1).ToList();
        return
            groups is not null
            && FailureOf(groups) is { } code
            && Names(message, report, groups).Select(ids.NoticeOf).FirstOrDefault(notice => notice is not null) is { } found
            ? new Bounce(found, code)
            : null;
    }

    /// <summary>
    /// Our mails have one recipient; a list behind it has several, of whom one may have got the mail. A server that gives up after days of
    /// trying says failed with a code of 4: that is final as well.
    /// </summary>
    private static DeliveryCode? FailureOf(List<HeaderList> groups)
    {
        var recipients = groups.Where(group => group.Contains("Action")).ToList();
        return recipients.Count > 0 && recipients.TrueForAll(recipient => Is(recipient["Action"], "failed"))
            ? recipients.Select(recipient => DeliveryCode.Read(recipient["Status"])).FirstOrDefault(code => code is { Kind: 4 or 5 })
            : null;
    }

    /// <summary>Wherever servers name the mail: in its headers, which they send along, in the report, or as what they answer.</summary>
    private static IEnumerable<string?> Names(MimeMessage message, MultipartReport report, List<HeaderList> groups) =>
        report
            .OfType<MessagePart>()
            .Take(MostReferences)
            .Select(part => part.Message?.MessageId)
            .Concat(groups.Select(group => group["Original-Envelope-Id"]))
            .Append(message.InReplyTo)
            .Concat(message.References.Take(MostReferences));

    private static bool Is(string? text, string word) => string.Equals(text?.Trim(), word, StringComparison.OrdinalIgnoreCase);
}
