using System.Text.Json;
using Ccs.Application.Complaints;

namespace Ccs.WebApi.Pages.Staff.Assisted;

/// <summary>A complaint that an officer has filed for somebody, as its address carries it from page to page, sealed.</summary>
/// <param name="ComplaintId">Which.</param>
/// <param name="SentTo">The contact, masked.</param>
/// <param name="SentAt">UTC; another code can be asked for a little later.</param>
/// <param name="ExpiresAt">UTC; after it the code is of no use.</param>
/// <param name="Times">How many codes were sent.</param>
public sealed record AssistedFiling(Guid ComplaintId, string SentTo, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, int Times)
{
    /// <summary>Once the code has come back.</summary>
    public RegisteredCase? Registered { get; init; }

    public static AssistedFiling Of(Guid complaintId, SentVerification sent, DateTimeOffset now, int times) =>
        new(complaintId, sent.SentTo, now, sent.ExpiresAt, times);

    /// <summary>Null where the address is nobody's, or another account's.</summary>
    public static AssistedFiling? Read(SealedQuery query, string? token) =>
        query.OpenFiling(token) is { } json ? JsonSerializer.Deserialize<AssistedFiling>(json) : null;

    /// <param name="page">Below the pages of assisted filing.</param>
    /// <param name="query">Seals it for the account that asks.</param>
    public string PathOf(string page, SealedQuery query) =>
        $"/staff/cases/new/{page}?filing={Uri.EscapeDataString(query.SealFiling(JsonSerializer.Serialize(this)))}";
}

/// <param name="CaseNumber">What everybody may know it by.</param>
/// <param name="Deadline">The working day by which the answer is due; null before assignment.</param>
/// <param name="AgencyId">Who has it; null before assignment.</param>
public sealed record RegisteredCase(string CaseNumber, DateOnly? Deadline, string? AgencyId);
