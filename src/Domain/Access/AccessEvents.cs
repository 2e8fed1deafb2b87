using Ccs.Domain.Shared;

namespace Ccs.Domain.Access;

/// <summary>Somebody on the staff looked at a case, a document or an identity. Recorded before anything is shown.</summary>
/// <param name="At">When.</param>
/// <param name="ComplaintId">Whose.</param>
/// <param name="What"><c>case</c> or <c>document</c>.</param>
/// <param name="DocumentId">Which file, where it is one.</param>
/// <param name="StaffId">Who.</param>
[EventName("case-accessed")]
public sealed record CaseAccessed(DateTimeOffset At, Guid ComplaintId, string What, Guid? DocumentId, string StaffId);
