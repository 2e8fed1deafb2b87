using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Templates;

/// <summary>A change of the words that the system and its officers write with.</summary>
public interface ITemplateEvent
{
    /// <summary>When, UTC.</summary>
    DateTimeOffset At { get; }
}

/// <summary>A message says it in other words than those that ship with the system. A part that is null is as it ships.</summary>
[EventName("message-template-set")]
public sealed record MessageTemplateSet(DateTimeOffset At, string Kind, Language Language, string? Subject, string? Body, string? Sms)
    : ITemplateEvent;

/// <summary>A message is as it ships again.</summary>
[EventName("message-template-restored")]
public sealed record MessageTemplateRestored(DateTimeOffset At, string Kind, Language Language) : ITemplateEvent;

/// <summary>A text that officers start an answer from, new or changed. Agency null: for all agencies.</summary>
[EventName("answer-template-set")]
public sealed record AnswerTemplateSet(DateTimeOffset At, string Id, string? AgencyId, Names Titles, Names Texts) : ITemplateEvent
{
    /// <summary>What it is for; null: an answer, as always before there was another use.</summary>
    public TemplateUse? For { get; init; }
}

/// <summary>It is not offered any more; answers written with it stay as they are.</summary>
[EventName("answer-template-dropped")]
public sealed record AnswerTemplateDropped(DateTimeOffset At, string Id) : ITemplateEvent;
