using Ccs.Domain.Agencies;
using Ccs.Domain.Agencies.Decisions;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;

namespace Ccs.Domain.Templates;

/// <summary>What administrators decide about templates. Pure; what is so already gives no event.</summary>
public static class ChangeTemplates
{
    /// <summary>A message in other words. Each part that is given must have the places of the one that ships.</summary>
    /// <param name="templates">As they stand.</param>
    /// <param name="kind">Of the message.</param>
    /// <param name="language">Of the words.</param>
    /// <param name="words">Null parts are as they ship.</param>
    /// <param name="shipped">The words that ship, all parts; null where there is no such message.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<ITemplateEvent> SetMessage(
        TemplateDirectory templates,
        string kind,
        Language language,
        MessageWords words,
        MessageWords? shipped,
        DateTimeOffset now
    )
    {
        Refuse(shipped is null, TemplateRules.MessageUnknown);
        Refuse(words is { Subject: null, Body: null, Sms: null }, TemplateRules.NothingSet);
        foreach (var (text, like) in new[] { (words.Subject, shipped!.Subject), (words.Body, shipped.Body), (words.Sms, shipped.Sms) })
        {
            Refuse(text is not null && !Places.AreAlike(text, like!), TemplateRules.PlacesDiffer);
            Refuse(text is not null && language == Language.Ckb && KurdishLetters.AreMissedIn(text), DirectoryRules.NotKurdishLetters);
        }

        return templates.Messages.GetValueOrDefault((kind, language)) == words
            ? []
            : [new MessageTemplateSet(now, kind, language, words.Subject, words.Body, words.Sms)];
    }

    public static IReadOnlyList<ITemplateEvent> RestoreMessage(
        TemplateDirectory templates,
        string kind,
        Language language,
        DateTimeOffset now
    ) => templates.Messages.ContainsKey((kind, language)) ? [new MessageTemplateRestored(now, kind, language)] : [];

    /// <summary>A text for officers, new or changed.</summary>
    public static IReadOnlyList<ITemplateEvent> SetAnswer(TemplateDirectory templates, AnswerTemplate template, DateTimeOffset now)
    {
        template.Titles.RequireSpelling();
        template.Texts.RequireSpelling();
        foreach (var text in new[] { template.Texts.En, template.Texts.Ckb, template.Texts.Ar })
        {
            Refuse(
                Places.Of(text) is not { } places || places.Except(AnswerFields.All, StringComparer.Ordinal).Any(),
                TemplateRules.FieldUnknown
            );
        }

        return templates.Answers.GetValueOrDefault(template.Id) == template
            ? []
            :
            [
                new AnswerTemplateSet(now, template.Id, template.AgencyId, template.Titles, template.Texts)
                {
                    For = template.For == TemplateUse.Answer ? null : template.For,
                },
            ];
    }

    public static IReadOnlyList<ITemplateEvent> DropAnswer(TemplateDirectory templates, string id, DateTimeOffset now) =>
        templates.Answers.ContainsKey(id) ? [new AnswerTemplateDropped(now, id)] : [];

    private static void Refuse(bool refused, string code)
    {
        if (refused)
        {
            throw new RuleViolation(code);
        }
    }
}
