namespace Ccs.Domain.Shared;

/// <summary>A business rule refuses the decision. The only exception that the domain throws on purpose.</summary>
/// <param name="code">Stable code, such as <c>complaint.not-assigned</c>;
/// part of the HTTP contract, listed in <c>Complaints.RuleCodes</c>.</param>
public sealed class RuleViolation(string code) : Exception($"The rule '{code}' refuses this.")
{
    public string Code { get; } = code;
}
