using System.Collections.Immutable;

namespace Ccs.Domain.Agencies;

/// <summary>A question that complaints of one kind are asked, with all that it ever was.</summary>
/// <param name="Versions">From the first to the last.</param>
/// <param name="RemovedAt">Since then it is not asked any more; null: it is.</param>
public sealed record KindQuestion(ImmutableList<KindQuestionSet> Versions, DateTimeOffset? RemovedAt = null)
{
    public string Id => Latest.Id;

    public KindQuestionSet Latest => Versions[^1];

    public bool IsAsked => RemovedAt is null;

    /// <summary>As it was asked then; null where there is no such version.</summary>
    public KindQuestionSet? In(int version) => Versions.Find(one => one.Version == version);

    /// <summary>As it was asked at a moment; null where it was not.</summary>
    public KindQuestionSet? At(DateTimeOffset moment) => RemovedAt <= moment ? null : Versions.FindLast(one => one.At <= moment);

    /// <summary>
    /// Whether an answer to a version tells who filed. A later version that says so counts as well: whoever set it has found out.
    /// </summary>
    public bool Identifies(int version) => Versions.Exists(one => one.Version >= version && one.Identifies);

    /// <summary>When anything about it changed.</summary>
    public IEnumerable<DateTimeOffset> Changes => Versions.Select(one => one.At).Concat(RemovedAt is { } removed ? [removed] : []);
}
