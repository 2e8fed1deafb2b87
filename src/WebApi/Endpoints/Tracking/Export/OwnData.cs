using Ccs.Application.Access;
using Ccs.Application.Tracking;
using Ccs.Application.Tracking.Export;
using Ccs.Domain.Complaints;

namespace Ccs.WebApi.Endpoints.Tracking.Export;

/// <summary>
/// All that is held about a complainant in one complaint, for machines: what they gave, what they are shown, and of the rest how many and
/// when.
/// </summary>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Language">Of names in it.</param>
/// <param name="Complaint">As tracking shows it, with the answers of every round and the history that is shared.</param>
/// <param name="Record">What tracking doesn't show.</param>
/// <param name="Looks">Who looked: by office and purpose.</param>
/// <param name="Receipt">Name of the receipt in the archive; null: there is none.</param>
/// <param name="Files">Every file of theirs, and every one that is shared with them.</param>
public sealed record OwnData(
    DateTimeOffset MadeAt,
    Language Language,
    TrackingView Complaint,
    OwnRecord Record,
    IReadOnlyList<OwnLook> Looks,
    string? Receipt,
    IReadOnlyList<OwnFile> Files
)
{
    /// <summary>How it is to be read.</summary>
    public string Format { get; } = "ccs-own-data/1";
}

/// <param name="DocumentId">As in the tracking view.</param>
/// <param name="Path">In the archive; null: it isn't there.</param>
/// <param name="Missing">Why not: it is being checked, it is harmful, or it can't be read.</param>
public sealed record OwnFile(Guid DocumentId, string? Path, string? Missing);
