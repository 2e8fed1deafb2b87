namespace Ccs.Domain.Complaints;

// The closed word lists of a complaint. On the wire and in storage they are kebab-case: PartlyUpheld is "partly-upheld".

/// <summary>Filed → Verified → Assigned → Answered → Closed. Everything else is a fact on the way.</summary>
public enum ComplaintStatus
{
    Filed,
    Verified,
    Assigned,
    Answered,
    Closed,
}

public enum SubjectKind
{
    Service,
    Person,
}

/// <summary>Whose queue in the agency: its officers', or its inspector's (complaints about persons).</summary>
public enum Desk
{
    Agency,
    Inspector,
}

public enum ContactChannel
{
    Email,
    Phone,
}

public enum Language
{
    Ckb,
    Ar,
    En,
}

public enum Outcome
{
    Upheld,
    PartlyUpheld,
    NotUpheld,
    OutsideMandate,
}

/// <summary>Why government failed; recorded with an upheld answer, feeds the weakness report.</summary>
public enum RootCause
{
    Process,
    Conduct,
    Capacity,
    Rules,
    Information,
    System,
    None,
}

public enum ClosingReason
{
    Resolved,
    NoObjection,
    Rejected,
    Withdrawn,
    Expired,
}

public enum RejectionReason
{
    NotEligible,
    OutsideScope,
    Duplicate,
    Insufficient,
    BeforeCourt,
    Abusive,
}

public enum LinkKind
{
    DuplicateOf,
    RelatedTo,
}

/// <summary>The ladder that an unanswered complaint climbs.</summary>
public enum EscalationLevel
{
    Officer,
    AgencyHead,
    ParentAgency,
    Centre,
}

public enum EscalationCause
{
    Deadline,
    Centre,
}

public enum AssignedBy
{
    Routing,
    Centre,
}

public enum DocumentSource
{
    Complainant,
    Staff,
}

public enum ErasureCause
{
    Expired,
    Retention,
    Request,
}
