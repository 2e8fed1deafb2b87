using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Complaints;

/// <summary>What the complainant wrote, sealed, as it is now: as it was filed, or as it was mended last.</summary>
/// <param name="Grievance">Their words.</param>
/// <param name="Answers">To questions of its kind; null where there are none.</param>
internal sealed record ComplaintText(Grievance Grievance, IReadOnlyList<KindAnswer>? Answers);

internal static class ComplaintTexts
{
    /// <summary>One small query, and only for what was mended one over the whole history.</summary>
    public static async Task<ComplaintText> Text(this IComplaintStreams streams, Complaint complaint, CancellationToken cancellation)
    {
        if (complaint.Corrections > 0 && await streams.LastCorrection(complaint.Id, cancellation) is { } corrected)
        {
            return new ComplaintText(corrected.Grievance, corrected.Answers);
        }

        var filed = await streams.Filed(complaint.Id, cancellation);
        return new ComplaintText(filed.Grievance, filed.Answers);
    }
}
