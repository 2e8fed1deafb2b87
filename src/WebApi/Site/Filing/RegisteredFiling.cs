namespace Ccs.WebApi.Site.Filing;

/// <param name="ComplaintCode">What the citizen keeps.</param>
/// <param name="CaseNumber">What they may say aloud.</param>
/// <param name="SentTo">The contact, masked.</param>
/// <param name="Deadline">Null before assignment.</param>
/// <param name="AgencyId">Null before assignment.</param>
public sealed record RegisteredFiling(string ComplaintCode, string CaseNumber, string SentTo, DateOnly? Deadline, string? AgencyId)
{
    /// <summary>For printing and reloading; on a borrowed device it should not stand there for long.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
}
