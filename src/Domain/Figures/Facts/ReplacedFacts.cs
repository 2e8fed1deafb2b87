namespace Ccs.Domain.Figures.Facts;

// What an event may replace. Each stands in a row of its own with the sequence from which on it holds; the latest one known is meant.

/// <summary>The promise of a round.</summary>
/// <param name="ComplaintId">Of which complaint.</param>
/// <param name="Round">Of which round.</param>
/// <param name="Day">The day that was promised; null where a return ended it, as returns once did.</param>
/// <param name="Seq">From which on it holds.</param>
public sealed record FigureDue(Guid ComplaintId, int Round, DateOnly? Day, long Seq);

/// <summary>What it is grouped by, as far as that changes.</summary>
/// <param name="ComplaintId">Of which complaint.</param>
/// <param name="NamedAgencyId">The agency that the complainant named; null: not known to them.</param>
/// <param name="ServiceId">The service that they named.</param>
/// <param name="CategoryId">As the centre has put it; all milestones of the complaint follow.</param>
/// <param name="Seq">From which on it holds.</param>
public sealed record FigureKey(Guid ComplaintId, string? NamedAgencyId, string? ServiceId, string CategoryId, long Seq);

/// <summary>How grave it is. Whoever is accused says so: a filter, and in no score.</summary>
/// <param name="ComplaintId">Of which complaint.</param>
/// <param name="Severity">1 to 4.</param>
/// <param name="Safety">Danger to health or safety.</param>
/// <param name="Urgent">Harm grows with waiting.</param>
/// <param name="Seq">From which on it holds.</param>
public sealed record FigureAssessment(Guid ComplaintId, int Severity, bool Safety, bool Urgent, long Seq);
