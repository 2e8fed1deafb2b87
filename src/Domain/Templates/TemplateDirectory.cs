using System.Collections.Immutable;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;

namespace Ccs.Domain.Templates;

/// <summary>The words of one message in one language. In an override, a part that is null is as it ships.</summary>
/// <param name="Subject">Of the email.</param>
/// <param name="Body">Of the email.</param>
/// <param name="Sms">The whole text message.</param>
public sealed record MessageWords(string? Subject, string? Body, string? Sms);

/// <summary>A text that officers start an answer from.</summary>
/// <param name="Id">Never changes.</param>
/// <param name="AgencyId">Whose; null: of all agencies.</param>
/// <param name="Titles">To choose it by.</param>
/// <param name="Texts">With fields such as <c>{caseNumber}</c>.</param>
public sealed record AnswerTemplate(string Id, string? AgencyId, Names Titles, Names Texts)
{
    public TemplateUse For { get; init; }
}

/// <summary>What a text is for.</summary>
public enum TemplateUse
{
    /// <summary>To start an answer from.</summary>
    Answer,

    /// <summary>To tell a complainant what is missing.</summary>
    Correction,
}

/// <summary>The templates as they stand: the fold of their events.</summary>
public sealed record TemplateDirectory
{
    /// <summary>The one stream that holds the templates.</summary>
    public static readonly Guid StreamId = new("d14ec704-0000-8000-8000-000000000002");

    public static readonly TemplateDirectory Empty = new();

    /// <summary>What differs from the words that ship with the system.</summary>
    public ImmutableDictionary<(string Kind, Language Language), MessageWords> Messages { get; init; } =
        ImmutableDictionary<(string Kind, Language Language), MessageWords>.Empty;

    public ImmutableDictionary<string, AnswerTemplate> Answers { get; init; } = ImmutableDictionary<string, AnswerTemplate>.Empty;

    /// <summary>Those that were dropped, of which one that ships does not come back.</summary>
    public ImmutableHashSet<string> DroppedAnswers { get; init; } = [];

    /// <summary>It is there, or was.</summary>
    public bool HadAnswer(string id) => Answers.ContainsKey(id) || DroppedAnswers.Contains(id);

    /// <summary>Folds one change. Never throws on a known event.</summary>
    public static TemplateDirectory Evolve(TemplateDirectory templates, ITemplateEvent @event) =>
        @event switch
        {
            MessageTemplateSet e => templates with
            {
                Messages = templates.Messages.SetItem((e.Kind, e.Language), new MessageWords(e.Subject, e.Body, e.Sms)),
            },
            MessageTemplateRestored e => templates with { Messages = templates.Messages.Remove((e.Kind, e.Language)) },
            AnswerTemplateSet e => templates with
            {
                Answers = templates.Answers.SetItem(
                    e.Id,
                    new AnswerTemplate(e.Id, e.AgencyId, e.Titles, e.Texts) { For = e.For ?? TemplateUse.Answer }
                ),
            },
            AnswerTemplateDropped e => templates with
            {
                Answers = templates.Answers.Remove(e.Id),
                DroppedAnswers = templates.DroppedAnswers.Add(e.Id),
            },
            _ => templates,
        };
}
