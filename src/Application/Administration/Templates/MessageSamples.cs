using Ccs.Application.Notices;
using Ccs.Application.Ports;
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
    private const string WithCode = "verification-code";
    private static readonly string Code = ComplaintCode.From([1, 2, 3, 4, 5, 6, 7, 8, 9]).ToString();

    public static MessagePreview Preview(string kind, Language language, MessageWords words, DateOnly today)
    {
        string[] values =
            kind == WithCode
                ? ["123456", Wording.Number((int)VerificationChallenge.Lifetime.TotalMinutes, language)]
                : [Code, Wording.Date(today, language)];
        var filled = NoticeText.Fill(words, values);
        return new MessagePreview(filled.Subject!, filled.Body!, filled.Sms!, SmsLength.Of(filled.Sms!));
    }
}
