using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Events;

/// <summary>A citizen (or a centre officer for one) handed in a complaint. The contact is not verified yet and no agency sees it.</summary>
/// <param name="At">When.</param>
/// <param name="ComplaintId">The stream.</param>
/// <param name="Complainant">Personal data, sealed.</param>
/// <param name="Contact">Personal data, sealed.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Grievance">Personal data, sealed.</param>
/// <param name="Keys">What reports group by.</param>
/// <param name="Confidential">The agency does not learn who filed.</param>
/// <param name="Documents">At most 10, 25 MB together.</param>
/// <param name="Assistance">Who helped, when filed for somebody.</param>
[EventName("complaint-filed")]
public sealed record ComplaintFiled(
    DateTimeOffset At,
    Guid ComplaintId,
    SealedComplainant Complainant,
    SealedContact Contact,
    Subject Subject,
    Grievance Grievance,
    GroupingKeys Keys,
    bool Confidential,
    IReadOnlyList<Document> Documents,
    Assistance? Assistance
) : IComplaintEvent
{
    /// <summary>Answers to the questions of its kind, in the order of asking; null where there were none, as always before.</summary>
    public IReadOnlyList<KindAnswer>? Answers { get; init; }
}

/// <summary>Before the code came back the complainant gave another contact: the one that they had typed was wrong.</summary>
/// <param name="At">When.</param>
/// <param name="Contact">Personal data, sealed; takes the place of the one before.</param>
[EventName("contact-changed")]
public sealed record ContactChanged(DateTimeOffset At, SealedContact Contact) : IComplaintEvent;

/// <summary>
/// As it was written at first, with the complaint code in clear. Never written any more, and masked wherever a history is shown.
/// </summary>
/// <param name="At">When.</param>
/// <param name="ComplaintCode">In its canonical form.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-verified")]
public sealed record ComplaintVerified(DateTimeOffset At, string ComplaintCode, GroupingKeys Keys) : IComplaintEvent;

/// <summary>The contact proved to be the complainant's; from now on the complaint counts, and has a code and a number.</summary>
/// <param name="At">When.</param>
/// <param name="CaseNumber">What everybody may know it by.</param>
/// <param name="Code">The complaint code, which is the citizen's secret.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-verified", 2)]
public sealed record ComplaintVerifiedV2(DateTimeOffset At, string CaseNumber, SealedCode Code, GroupingKeys Keys) : IComplaintEvent;

/// <summary>A complaint that was verified before there were case numbers gets one, and its code is found by a token from now on.</summary>
/// <param name="At">When.</param>
/// <param name="CaseNumber">Of the year of verification.</param>
/// <param name="Code">The complaint code; null where the person was erased before.</param>
[EventName("case-number-given")]
public sealed record CaseNumberGiven(DateTimeOffset At, string CaseNumber, SealedCode? Code) : IComplaintEvent;

/// <summary>An agency has it, and its clock runs.</summary>
/// <param name="At">When.</param>
/// <param name="AgencyId">Who answers.</param>
/// <param name="Desk">Its officers or its inspector.</param>
/// <param name="Terms">Deadline and pinned policy: set by the first assignment of a round, and the same in those that follow.</param>
/// <param name="By">The routing rule or the centre's triage.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-assigned")]
public sealed record ComplaintAssigned(DateTimeOffset At, string AgencyId, Desk Desk, DeadlineTerms Terms, AssignedBy By, GroupingKeys Keys)
    : IComplaintEvent;

/// <summary>The agency says, with a reason, that it is not theirs; back to the centre's triage. The deadline that the complainant was
/// told stays.</summary>
[EventName("complaint-returned")]
public sealed record ComplaintReturned(DateTimeOffset At, string AgencyId, Sealed Reason, GroupingKeys Keys) : IComplaintEvent
{
    /// <summary>The running deadline; with a question open, with the days that it waited. Null in what was written while a return
    /// ended the deadline.</summary>
    public DeadlineTerms? Terms { get; init; }
}

/// <summary>Sideways to another agency. The deadline that the complainant was told stays.</summary>
/// <param name="At">When.</param>
/// <param name="FromAgencyId">Who had it.</param>
/// <param name="AgencyId">Who has it now.</param>
/// <param name="Desk">Its officers or its inspector.</param>
/// <param name="Terms">The running deadline; only the next escalation may move.</param>
/// <param name="Reason">Personal data may be in it.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-referred")]
public sealed record ComplaintReferred(
    DateTimeOffset At,
    string FromAgencyId,
    string AgencyId,
    Desk Desk,
    DeadlineTerms Terms,
    Sealed Reason,
    GroupingKeys Keys
) : IComplaintEvent
{
    /// <summary>Another agency was named in a correction: nobody passed it on, and it counts as no move. Null: somebody did.</summary>
    public bool? Corrected { get; init; }
}

/// <summary>
/// Its agency is gone and another one has it. That is no sideways move: the promise stays, a question that is open stays open, and so does
/// the level that the case has climbed to.
/// </summary>
/// <param name="At">When.</param>
/// <param name="FromAgencyId">Who had it.</param>
/// <param name="AgencyId">Who has it now.</param>
/// <param name="Desk">Its officers or its inspector.</param>
/// <param name="Level">Of the ladder: as it was, or the centre where the successor has no other agency above it.</param>
/// <param name="Terms">The running deadline; only the next escalation may move.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-succeeded")]
public sealed record ComplaintSucceeded(
    DateTimeOffset At,
    string FromAgencyId,
    string AgencyId,
    Desk Desk,
    EscalationLevel Level,
    DeadlineTerms Terms,
    GroupingKeys Keys
) : IComplaintEvent
{
    /// <summary>The day of the next step of the ladder, for the state and for what is read of it: never sooner than it was.</summary>
    public DateOnly? NextStep(DateOnly? before) =>
        Level == EscalationLevel.Centre || before is null ? null
        : before > Terms.EscalateOn ? before
        : Terms.EscalateOn;
}

/// <summary>A file was added after filing.</summary>
/// <param name="At">When.</param>
/// <param name="Document">The file.</param>
/// <param name="Source">The complainant or staff.</param>
/// <param name="Shared">The complainant may see it; always so for their own.</param>
[EventName("document-added")]
public sealed record DocumentAdded(DateTimeOffset At, Document Document, DocumentSource Source, bool Shared) : IComplaintEvent;
