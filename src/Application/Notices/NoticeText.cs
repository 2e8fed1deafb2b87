using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;

namespace Ccs.Application.Notices;

/// <summary>The words of a notice. Nothing of the complaint's content, no agency and no person is ever in them.</summary>
internal static class NoticeText
{
    /// <param name="notice">What to say, and in which language.</param>
    /// <param name="address">To whom.</param>
    /// <param name="codes">Those that the notice itself does not hold.</param>
    /// <param name="templates">The words that administrators set.</param>
    /// <param name="cases">With a message that tells of several: what it says of them.</param>
    public static OutgoingMessage Compose(
        Notice notice,
        string address,
        IReadOnlyList<string> codes,
        TemplateDirectory templates,
        string? cases = null
    )
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MessagePlaces.VerificationCode] = notice.ChallengeId is null ? string.Empty : codes[0],
            [MessagePlaces.Until] = notice.ChallengeId is null ? string.Empty : Wording.Time(EndOf(notice), notice.Language),
            [MessagePlaces.ComplaintCode] = notice.ComplaintIds is null ? string.Empty : string.Join('\n', codes),
            [MessagePlaces.CaseNumber] = notice.CaseNumber ?? string.Empty,
            [MessagePlaces.Cases] = cases ?? string.Empty,
            [MessagePlaces.Figures] = cases ?? string.Empty,
            [MessagePlaces.Day] = notice.Day is { } day ? Wording.Date(day, notice.Language) : string.Empty,
        };
        var words = Fill(WordsOf(notice.Kind, notice.Language, templates), values);
        return notice.Channel == ContactChannel.Phone
            ? new OutgoingMessage(notice.Id, notice.Channel, address, null, words.Sms!, notice.Language)
            : new OutgoingMessage(notice.Id, notice.Channel, address, words.Subject, words.Body!, notice.Language);
    }

    private static DateTimeOffset EndOf(Notice code) => code.ValidUntil ?? code.QueuedAt + VerificationChallenge.Lifetime;

    /// <summary>The words that ship with the system, with their places.</summary>
    public static MessageWords Shipped(string kind, Language language) =>
        new(Wording.Notice($"{kind}.subject", language), Wording.Notice($"{kind}.body", language), Wording.Notice($"{kind}.sms", language));

    /// <summary>
    /// As administrators set them, else as they ship. Words whose places fit no more, since a later version of the system ships others, are
    /// passed over: a message without its code would be worse than one in the old words.
    /// </summary>
    public static MessageWords WordsOf(string kind, Language language, TemplateDirectory templates)
    {
        var shipped = Shipped(kind, language);
        return templates.Messages.GetValueOrDefault((kind, language)) is not { } set
            ? shipped
            : new MessageWords(Part(set.Subject, shipped.Subject!), Part(set.Body, shipped.Body!), Part(set.Sms, shipped.Sms!));

        static string Part(string? set, string shipped) => set is not null && Places.AreAlike(set, shipped) ? set : shipped;
    }

    public static MessageWords Fill(MessageWords words, IReadOnlyDictionary<string, string> values) =>
        new(Places.Fill(words.Subject!, values), Places.Fill(words.Body!, values), Places.Fill(words.Sms!, values));
}
