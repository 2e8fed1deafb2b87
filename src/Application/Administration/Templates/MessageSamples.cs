using Ccs.Application.Notices;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;
using Ccs.Domain.Text;

namespace Ccs.Application.Administration.Templates;

/// <summary>A message as somebody could get it.</summary>
/// <param name="Subject">Of the email.</param>
/// <param name="Body">Of the email.</param>
/// <param name="Sms">The text message.</param>
/// <param name="SmsLength">As the operator counts it.</param>
public sealed record MessagePreview(string Subject, string Body, string Sms, SmsLength SmsLength);

/// <summary>Fills messages with made-up values.</summary>
internal static class MessageSamples
{
    private static readonly string Number = CaseNumber.Of(2026, 41823).ToString();
    private static readonly string Code = ComplaintCode.From([1, 2, 3, 4, 5, 6, 7, 8, 9]).ToString();

    public static MessagePreview Preview(Language language, MessageWords words, DateOnly today)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MessagePlaces.VerificationCode] = "123456",
            [MessagePlaces.Until] = Wording.InDigitsOf(language, "14:35"),
            [MessagePlaces.ComplaintCode] = Code,
            [MessagePlaces.CaseNumber] = Number,
            [MessagePlaces.Cases] = NoticeCases.Listed([Number])!,
            [MessagePlaces.Figures] = Wording.Word("monthly.sample", language),
            [MessagePlaces.Day] = Wording.Date(today, language),
        };
        var filled = NoticeText.Fill(words, values);
        return new MessagePreview(filled.Subject!, filled.Body!, filled.Sms!, SmsLength.Of(filled.Sms!));
    }
}
