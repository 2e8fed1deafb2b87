namespace Ccs.Application.Reports;

/// <summary>
/// A month that is over, as it was counted when it was published. Stored once and never changed: whoever compares two readings learns
/// nothing of what happened between them. Complaints about persons count under the ministry, whatever unit they are about.
/// </summary>
/// <param name="Id">The month, as <c>2026-11</c>.</param>
/// <param name="PublishedOn">The day, in the Region.</param>
/// <param name="Rows">By agency; <see cref="AgencyMonth.NoAgency"/> for what no agency had.</param>
public sealed record PublishedMonth(string Id, DateOnly PublishedOn, IReadOnlyList<AgencyMonth> Rows);
