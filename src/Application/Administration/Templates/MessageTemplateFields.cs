using Ccs.Application.Notices;
using Ccs.Application.Texts;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;
using Ccs.Domain.Text;
using FluentValidation;

namespace Ccs.Application.Administration.Templates;

/// <summary>The words of a message as somebody typed them. A part that is missing, or as it ships, stays as it ships.</summary>
public interface IMessageWords
{
    /// <summary>Such as <c>answer-given</c>.</summary>
    string Kind { get; }

    /// <summary><c>ckb</c>, <c>ar</c> or <c>en</c>.</summary>
    string Language { get; }

    string? Subject { get; }

    string? Body { get; }

    string? Sms { get; }
}

/// <summary>The shape of message templates.</summary>
internal static class MessageTemplateFields
{
    private const int LongestSubject = 200;
    private const int LongestBody = 5_000;
    private const int LongestSms = 1_000;

    public static void MessageWords<T>(this AbstractValidator<T> validator)
        where T : IMessageWords
    {
        validator.RuleFor(x => x.Language).OneOf<T, Language>();
        validator.RuleFor(x => x.Subject).OptionalText(LongestSubject);
        validator.RuleFor(x => x.Body).OptionalText(LongestBody);
        validator.RuleFor(x => x.Sms).OptionalText(LongestSms);
    }

    /// <summary>Null where there is no such message.</summary>
    public static MessageWords? ShippedOf(string kind, Language language) =>
        Wording.NoticeKinds.Contains(kind, StringComparer.Ordinal) ? NoticeText.Shipped(kind, language) : null;

    /// <summary>What differs from the words that ship. A subject is one line.</summary>
    public static MessageWords Differing(this IMessageWords input, MessageWords? shipped) =>
        new(Part(input.Subject?.ReplaceLineEndings(" "), shipped?.Subject), Part(input.Body, shipped?.Body), Part(input.Sms, shipped?.Sms));

    /// <summary>Words that ship may have marks of direction around a place, which go when somebody sends them back:
    /// that is no difference.</summary>
    private static string? Part(string? text, string? shipped) =>
        AdministrationFields.Blank(text) is { } typed
        && VisibleText.Clean(typed) is var clean
        && clean != VisibleText.Clean(shipped ?? string.Empty)
            ? clean
            : null;
}
