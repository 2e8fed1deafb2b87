using System.Resources;
using Ccs.Application.Notices;
using Ccs.Application.Texts;
using Ccs.Domain.Templates;

namespace Ccs.Application.Tests.Notices;

/// <summary>Every message fits one SMS with the longest date and code: 160 characters of the GSM alphabet, 70 of any other.</summary>
public sealed class SmsLengthTests
{
    /// <summary>What of GSM 03.38 our English texts may use; one septet each.</summary>
    private const string Gsm = "@£$¥\n !\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static TheoryData<string, Language> Texts
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var kind in Kinds)
            {
                data.Add(kind, Language.Ckb);
                data.Add(kind, Language.Ar);
                data.Add(kind, Language.En);
            }

            return data;
        }
    }

    private static string[] Kinds
    {
        get
        {
            using var reader = new ResourceReader(typeof(Wording).Assembly.GetManifestResourceStream("Texts.Notices.en.resources")!);
            return
            [
                .. reader
                    .Cast<System.Collections.DictionaryEntry>()
                    .Select(entry => (string)entry.Key)
                    .Where(key => key.EndsWith(".sms", StringComparison.Ordinal))
                    .Select(key => key[..^".sms".Length])
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    [Fact]
    public void There_are_fourteen_kinds_or_more() => Kinds.Length.ShouldBeGreaterThanOrEqualTo(14);

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_fits_one_message(string kind, Language language)
    {
        foreach (var month in Enumerable.Range(1, 12))
        {
            var notice = new Notice
            {
                Id = Some.NoteId,
                ComplaintId = Some.ComplaintId,
                Kind = kind,
                Language = language,
                Channel = ContactChannel.Phone,
                ChallengeId = kind is "verification-code" or "export-code" ? Some.OtherId : null,
                ComplaintIds = kind is "complaint-codes" or "complaint-registered" or "complaint-registered-triage"
                    ? [Some.ComplaintId]
                    : null,
                CaseNumber = Some.Number.ToString(),
                Day = new DateOnly(2028, month, 28),
                QueuedAt = On(2, 1),
            };

            var text = NoticeText
                .Compose(
                    notice,
                    "+9647501234567",
                    [kind is "verification-code" or "export-code" ? "123456" : Some.Code.ToString()],
                    TemplateDirectory.Empty
                )
                .Body;

            text.Length.ShouldBeLessThanOrEqualTo(text.All(Gsm.Contains) ? 160 : 70, text);
        }
    }
}
