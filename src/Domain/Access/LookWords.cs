namespace Ccs.Domain.Access;

/// <summary>What of a complaint somebody looked at.</summary>
public enum LookedAt
{
    /// <summary>All that its page has; of a confidential one without who filed.</summary>
    Case,

    /// <summary>Who filed a confidential complaint.</summary>
    Identity,

    /// <summary>One file.</summary>
    Document,

    /// <summary>What happened to it, sealed as it is, or who looked at it.</summary>
    History,

    /// <summary>The words that are sealed in its history, and nobody's identity.</summary>
    Texts,

    /// <summary>A copy that leaves the system.</summary>
    Export,
}

/// <summary>What a look was for. It follows from the address and from where the case lies, and is never said by who looks.</summary>
public enum LookPurpose
{
    /// <summary>By the office that the case lies with.</summary>
    Work,

    /// <summary>By the centre, of a case that lies with nobody yet.</summary>
    Triage,

    /// <summary>By an office above the one that it lies with.</summary>
    Supervision,

    /// <summary>A list of cases like another one.</summary>
    Similar,

    /// <summary>A list of cases in which somebody's words, contact or number were found.</summary>
    Search,

    Identity,
    Document,
    Export,
    Audit,
}
