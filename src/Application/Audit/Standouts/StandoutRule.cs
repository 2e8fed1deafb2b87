namespace Ccs.Application.Audit.Standouts;

/// <summary>Why something stands out. It says where to look, and nobody's guilt.</summary>
public enum StandoutRule
{
    /// <summary>
    /// Somebody opened a case, and nothing that was known by the end of the day says why: the case never lay with their unit, they did
    /// nothing in it in the fourteen days before, it was not raised to them, and it did not wait for the centre.
    /// </summary>
    LookUnexplained,

    /// <summary>A complainant's own act came from the network of an office, and no officer had filed for them.</summary>
    ComplainantFromOffice,

    /// <summary>Somebody opened thirty cases or more, and three times as many as on half of their days of the four weeks before.</summary>
    ManyCases,

    /// <summary>
    /// An account signed in for the first time from a browser of the administrator who made it, or gave it a new way in, in the ninety days
    /// before.
    /// </summary>
    MadeAndUsed,
}
