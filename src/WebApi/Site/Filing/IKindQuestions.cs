using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Site.Filing;

/// <summary>A page that asks all the questions of a kind at once: <c>_KindQuestions</c> lays out their fields.</summary>
public interface IKindQuestions
{
    /// <summary>Asked now, in their order.</summary>
    IReadOnlyList<KindQuestionSet> Questions { get; }

    /// <summary>What is typed, a field each; those that are not asked now are carried along unseen.</summary>
    IList<GivenAnswer> Given { get; }
}
