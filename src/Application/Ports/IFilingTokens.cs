namespace Ccs.Application.Ports;

/// <summary>
/// What whoever filed holds until the contact is verified: another code and another contact are to be had with it alone, since the id of a
/// complaint stands in many places.
/// </summary>
public interface IFilingTokens
{
    /// <summary>The same for the same complaint each time.</summary>
    string Issue(Guid complaintId);

    /// <summary>Whether the token was issued for this complaint; false where there is none.</summary>
    bool Opens(string? token, Guid complaintId);
}
