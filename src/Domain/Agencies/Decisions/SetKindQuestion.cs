using Ccs.Domain.Shared;
using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    public const int FewestChoices = 2;
    public const int MostChoices = 20;

    /// <summary>A question that complaints of one kind are asked from now on.</summary>
    /// <param name="directory">As it stands.</param>
    /// <param name="question">Its version and time do not matter.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<IDirectoryEvent> AddKindQuestion(
        GovernmentDirectory directory,
        KindQuestionSet question,
        DateTimeOffset now
    )
    {
        Check(question);
        if (directory.Questions.TryGetValue(question.Id, out var known))
        {
            Refuse(!known.IsAsked || !IsSame(known.Latest, question), DirectoryRules.KindQuestionIdTaken);
            return [];
        }

        Refuse(question.ServiceId is null == question.CategoryId is null, DirectoryRules.KindQuestionOfOnePlace);
        _ = question.ServiceId is null ? null : directory.RequireService(question.ServiceId);
        _ = question.CategoryId is null ? null : directory.RequireCategory(question.CategoryId);
        var there = directory.Questions.Values.Count(other =>
            other.IsAsked && (other.Latest.ServiceId, other.Latest.CategoryId) == (question.ServiceId, question.CategoryId)
        );
        Refuse(there >= GovernmentDirectory.MostAsked, DirectoryRules.KindQuestionsEnough);
        return [question with { At = now, Version = 1 }];
    }

    /// <summary>The next version; what it is asked of stays. Answers to those before stay readable.</summary>
    /// <param name="directory">As it stands.</param>
    /// <param name="question">Only what is asked and how counts.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<IDirectoryEvent> ChangeKindQuestion(
        GovernmentDirectory directory,
        KindQuestionSet question,
        DateTimeOffset now
    )
    {
        Check(question);
        var known = directory.RequireQuestion(question.Id);
        var next = question with { ServiceId = known.ServiceId, CategoryId = known.CategoryId };
        return IsSame(known, next) ? [] : [next with { At = now, Version = known.Version + 1 }];
    }

    /// <summary>It is not asked any more. One that is not asked changes nothing.</summary>
    public static IReadOnlyList<IDirectoryEvent> RemoveKindQuestion(GovernmentDirectory directory, string id, DateTimeOffset now) =>
        directory.Questions.TryGetValue(id, out var known) && known.IsAsked ? [new KindQuestionRemoved(now, id)] : [];

    private static KindQuestionSet RequireQuestion(this GovernmentDirectory directory, string id) =>
        directory.Questions.TryGetValue(id, out var known) && known.IsAsked
            ? known.Latest
            : throw new RuleViolation(DirectoryRules.KindQuestionUnknown);

    private static void Check(KindQuestionSet question)
    {
        question.Text.RequireSpelling();
        question.Why.RequireSpelling();
        foreach (var choice in question.Choices)
        {
            choice.Names.RequireSpelling();
        }

        Refuse(
            question.Kind == AnswerKind.Choice
                ? question.Choices.Count is < FewestChoices or > MostChoices
                    || question.Choices.DistinctBy(choice => choice.Id, StringComparer.Ordinal).Count() < question.Choices.Count
                : question.Choices.Count > 0,
            DirectoryRules.KindQuestionChoices
        );
    }

    private static bool IsSame(KindQuestionSet one, KindQuestionSet other) =>
        one.Choices.SequenceEqual(other.Choices) && one == other with { At = one.At, Version = one.Version, Choices = one.Choices };
}
