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

/// <summary>By which way a complaint was filed: on the pages, by a client of the API, or by the centre for somebody.</summary>
public enum FilingChannel
{
    Web,
    Api,
    Assisted,
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

/// <summary>What the complainant is asked for.</summary>
public enum WaitsFor
{
    /// <summary>To the agency's question.</summary>
    Reply,

    /// <summary>Of what the centre found missing.</summary>
    Correction,
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

    /// <summary>Everybody below is barred.</summary>
    NobodyLeft,
}

/// <summary>Why an officer answers for a case no more.</summary>
public enum ReleaseCause
{
    /// <summary>The account was retired.</summary>
    Left,

    /// <summary>Another agency, or a role that answers for no case of it.</summary>
    Moved,

    /// <summary>By an administrator; wrong passwords, which anybody can type, release nobody.</summary>
    Locked,
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
