using Ccs.Domain.Shared;

namespace Ccs.Domain.Access;

/// <summary>
/// A complainant took away all that is held about them in a complaint, with a code that had just come to its contact. A stream of its own,
/// on disk before anything is served.
/// </summary>
/// <param name="At">When.</param>
/// <param name="ComplaintId">Whose.</param>
[EventName("own-data-exported")]
public sealed record OwnDataExported(DateTimeOffset At, Guid ComplaintId)
{
    /// <summary>Who it is told to have been, among the looks, in the place of an account and of an office.</summary>
    public const string Office = "complainant";
}
