namespace Ccs.Domain.Agencies;

public sealed partial record GovernmentDirectory
{
    /// <summary>Nobody is asked more than this, whatever the service and the category have.</summary>
    public const int MostAsked = 5;

    /// <summary>An answer is right if it was right at any moment of so long: whoever began before a change is not sent back.</summary>
    public static readonly TimeSpan AnswersStayRight = TimeSpan.FromHours(24);

    /// <summary>
    /// What a complaint is asked: the questions of its service first, then those of its category, then those of the category above it. A
    /// service that is not of the agency named has none.
    /// </summary>
    public IReadOnlyList<KindQuestionSet> QuestionsFor(string? agencyId, string? serviceId, string? categoryId) =>
        QuestionsAt(null, agencyId, serviceId, categoryId);

    /// <summary>
    /// What it was asked at the moments of the last 24 hours at which that was another thing: first as it is now, then before each change,
    /// the last one first.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<KindQuestionSet>> QuestionsLately(
        string? agencyId,
        string? serviceId,
        string? categoryId,
        DateTimeOffset now
    ) =>
        [
            QuestionsFor(agencyId, serviceId, categoryId),
            .. Questions
                .Values.SelectMany(question => question.Changes)
                .Where(change => change > now - AnswersStayRight && change <= now)
                .Distinct()
                .OrderDescending()
                .Select(change => QuestionsAt(change - TimeSpan.FromTicks(1), agencyId, serviceId, categoryId)),
        ];

    private IReadOnlyList<KindQuestionSet> QuestionsAt(DateTimeOffset? moment, string? agencyId, string? serviceId, string? categoryId)
    {
        var service =
            serviceId is not null
            && Services.TryGetValue(serviceId, out var known)
            && (string.IsNullOrEmpty(agencyId) || known.AgencyId == agencyId)
                ? known.Id
                : null;
        var top = categoryId is null ? null : TopCategoryOf(categoryId);
        return
        [
            .. Questions
                .Values.Select(question => Asked(question, moment))
                .OfType<KindQuestionSet>()
                .Select(question => (Question: question, Nearness: Nearness(question)))
                .Where(found => found.Nearness >= 0)
                .OrderBy(found => found.Nearness)
                .ThenBy(found => found.Question.Place)
                .ThenBy(found => found.Question.Id, StringComparer.Ordinal)
                .Take(MostAsked)
                .Select(found => found.Question),
        ];

        int Nearness(KindQuestionSet question) =>
            question switch
            {
                { ServiceId: { } its } => its == service ? 0 : -1,
                { CategoryId: { } its } when its == categoryId => 1,
                { CategoryId: { } its } when its == top => 2,
                _ => -1,
            };
    }

    private static KindQuestionSet? Asked(KindQuestion question, DateTimeOffset? moment) =>
        moment is { } at ? question.At(at)
        : question.IsAsked ? question.Latest
        : null;

    private GovernmentDirectory With(KindQuestionSet set) =>
        this with
        {
            Questions = Questions.SetItem(
                set.Id,
                Questions.TryGetValue(set.Id, out var known)
                    ? known with
                    {
                        Versions = known.Versions.Add(set),
                        RemovedAt = null,
                    }
                    : new KindQuestion([set])
            ),
        };

    private GovernmentDirectory WithoutQuestion(KindQuestionRemoved removed) =>
        Questions.TryGetValue(removed.Id, out var known)
            ? this with
            {
                Questions = Questions.SetItem(removed.Id, known with { RemovedAt = removed.At }),
            }
            : this;
}
