using Ccs.Application.Cases;

namespace Ccs.Application.Ports;

/// <summary>The rows of the work queues. Every read of a case by staff goes through <see cref="CaseScope"/> here.</summary>
public interface ICaseRows
{
    /// <summary>The row, where the scope sees it; else null, the same for unknown.</summary>
    Task<CaseRow?> Find(Guid complaintId, CaseScope scope, CancellationToken cancellation);

    /// <summary>Those of the complaints that the scope sees.</summary>
    Task<IReadOnlySet<Guid>> Seen(IReadOnlyCollection<Guid> complaintIds, CaseScope scope, CancellationToken cancellation);

    /// <summary>The rows of those of the complaints that the scope sees.</summary>
    Task<IReadOnlyList<CaseRow>> Rows(IReadOnlyCollection<Guid> complaintIds, CaseScope scope, CancellationToken cancellation);

    /// <summary>How many complainants wait for the answer to this one, of those whose complaints the scope sees.</summary>
    Task<long> WaitingFor(Guid originalId, CaseScope scope, CancellationToken cancellation);

    /// <summary>Others of the same place and service, else of the same place, agency and category; newest first.</summary>
    Task<IReadOnlyList<CaseRow>> Similar(CaseRow row, CaseScope scope, int take, CancellationToken cancellation);

    /// <summary>One page of a queue.</summary>
    Task<CasePage> List(CaseFilter filter, CaseScope scope, CancellationToken cancellation);

    /// <summary>Those about persons, whatever became of them, in the order of ids, after <paramref name="after"/>.</summary>
    /// <param name="agencyIds">Where they lie; null: anywhere, also at no agency yet.</param>
    /// <param name="after">The last one seen.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyList<Guid>> AboutPersons(IReadOnlyList<string>? agencyIds, Guid after, int take, CancellationToken cancellation);

    /// <summary>For the system, whoever sees them: those of the ids that there are.</summary>
    Task<IReadOnlyList<CaseRow>> Of(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation);

    /// <summary>The running cases that an account is appointed to, in the order of ids.</summary>
    Task<IReadOnlyList<Guid>> HeldBy(string officerId, CancellationToken cancellation);

    /// <summary>The accounts that running cases are appointed to.</summary>
    Task<IReadOnlyList<string>> Holders(CancellationToken cancellation);

    /// <summary>The running cases that lie at an agency itself, in the order of ids, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Guid>> RunningAt(string agencyId, Guid after, int take, CancellationToken cancellation);

    /// <summary>For the system: all that runs at these agencies themselves, at either desk, in the order of deadlines.</summary>
    Task<IReadOnlyList<CaseRow>> RunningAt(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation);

    /// <summary>For the system: what came since then, of what runs at an agency; without one, of what the centre has to do.</summary>
    Task<IReadOnlyList<CaseRow>> CameTo(string? agencyId, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>For the system: what the centre has to do, in triage or at the top of the ladder, in the order of deadlines.</summary>
    Task<IReadOnlyList<CaseRow>> AtTheCentre(CancellationToken cancellation);

    /// <summary>What the clock has made due, in the order of ids, after <paramref name="after"/>,
    /// at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<Guid>> Due(DueFor what, DateTimeOffset now, Guid after, int take, CancellationToken cancellation);
}

/// <summary>What the jobs look for.</summary>
public enum DueFor
{
    Expiry,
    VerificationReminder,
    Reminder,

    /// <summary>The promised day has passed, and that is not recorded yet.</summary>
    Missed,

    QuestionReminder,
    QuestionLapse,
    CorrectionReminder,
    CorrectionLapse,
    Triage,
    Escalation,
    ClosingUnanswered,
    Retention,

    /// <summary>Closed as duplicates, and not told of any answer yet.</summary>
    Duplicates,
    CaseNumber,

    /// <summary>Running, and about a person whose name may be that of somebody who sees it.</summary>
    Naming,
}

/// <param name="Items">In the order asked for.</param>
/// <param name="Next">Where the next page starts; null at the end.</param>
/// <param name="Total">All rows that the filter finds, counted as far as it says.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Items, string? Next, long Total);
