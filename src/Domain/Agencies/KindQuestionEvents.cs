using Ccs.Domain.Shared;

namespace Ccs.Domain.Agencies;

/// <summary>What a question of a kind is answered with.</summary>
public enum AnswerKind
{
    Text,

    /// <summary>One of its choices.</summary>
    Choice,

    /// <summary>Digits alone; kept as they were written, since a meter number may begin with a zero.</summary>
    Number,
    Date,
}

/// <summary>One of the answers that a question offers.</summary>
/// <param name="Id">What is sent and kept.</param>
/// <param name="Names">What people read.</param>
public sealed record QuestionChoice(string Id, Names Names);

/// <summary>
/// A version of a question that complaints about one service, or of one category, are asked. Answers keep the version that they were given
/// to, and are read with its words.
/// </summary>
/// <param name="At">From then on.</param>
/// <param name="Id">Of the question; never changes.</param>
/// <param name="Version">Counts up from 1.</param>
/// <param name="ServiceId">Of which service; null: of a category.</param>
/// <param name="CategoryId">Of which category, with what is below it; null: of a service.</param>
/// <param name="Place">Its place among those of the same service or category: lower ones are asked first.</param>
/// <param name="Kind">Of the answer.</param>
/// <param name="Text">The question.</param>
/// <param name="Why">Why it is asked, for whoever is asked.</param>
/// <param name="Choices">With <see cref="AnswerKind.Choice"/>; else empty.</param>
/// <param name="Required">It has to be answered.</param>
/// <param name="Identifies">The answer tells who filed (a meter or a registry number): it is hidden with the identity.</param>
[EventName("kind-question-set")]
public sealed record KindQuestionSet(
    DateTimeOffset At,
    string Id,
    int Version,
    string? ServiceId,
    string? CategoryId,
    int Place,
    AnswerKind Kind,
    Names Text,
    Names Why,
    IReadOnlyList<QuestionChoice> Choices,
    bool Required,
    bool Identifies
) : IDirectoryEvent;

/// <summary>It is not asked any more; its answers stay and are read as before.</summary>
[EventName("kind-question-removed")]
public sealed record KindQuestionRemoved(DateTimeOffset At, string Id) : IDirectoryEvent;
