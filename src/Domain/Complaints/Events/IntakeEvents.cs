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
) : IComplaintEvent;

/// <summary>Before the code came back the complainant gave another contact: the one that they had typed was wrong.</summary>
/// <param name="At">When.</param>
/// <param name="Contact">Personal data, sealed; takes the place of the one before.</param>
[EventName("contact-changed")]
public sealed record ContactChanged(DateTimeOffset At, SealedContact Contact) : IComplaintEvent;

/// <summary>The contact proved to be the complainant's; from now on the complaint counts.</summary>
/// <param name="At">When.</param>
/// <param name="ComplaintCode">What the citizen keeps, in its canonical form.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-verified")]
public sealed record ComplaintVerified(DateTimeOffset At, string ComplaintCode, GroupingKeys Keys) : IComplaintEvent;

/// <summary>An agency has it, and its clock runs.</summary>
/// <param name="At">When.</param>
/// <param name="AgencyId">Who answers.</param>
/// <param name="Desk">Its officers or its inspector.</param>
/// <param name="Terms">Deadline and pinned policy.</param>
/// <param name="By">The routing rule or the centre's triage.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-assigned")]
public sealed record ComplaintAssigned(DateTimeOffset At, string AgencyId, Desk Desk, DeadlineTerms Terms, AssignedBy By, GroupingKeys Keys)
    : IComplaintEvent;

/// <summary>The agency says, with a reason, that it is not theirs; back to the centre's triage. The deadline ends with it.</summary>
[EventName("complaint-returned")]
public sealed record ComplaintReturned(DateTimeOffset At, string AgencyId, Sealed Reason, GroupingKeys Keys) : IComplaintEvent;

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
) : IComplaintEvent;

/// <summary>A file was added after filing.</summary>
/// <param name="At">When.</param>
/// <param name="Document">The file.</param>
/// <param name="Source">The complainant or staff.</param>
/// <param name="Shared">The complainant may see it; always so for their own.</param>
[EventName("document-added")]
public sealed record DocumentAdded(DateTimeOffset At, Document Document, DocumentSource Source, bool Shared) : IComplaintEvent;
