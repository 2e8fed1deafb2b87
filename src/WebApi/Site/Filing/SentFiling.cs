namespace Ccs.WebApi.Site.Filing;

/// <param name="ComplaintId">Which.</param>
/// <param name="SentTo">The contact, masked.</param>
/// <param name="SentAt">UTC; another code can be asked for a little later.</param>
/// <param name="ExpiresAt">UTC; after it the code is of no use.</param>
/// <param name="Times">How many codes were sent.</param>
public sealed record SentFiling(Guid ComplaintId, string SentTo, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, int Times)
{
    /// <summary>As long as an unverified complaint is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);
}
