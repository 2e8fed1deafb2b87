namespace Ccs.Application.Audit;

/// <summary>Makes the file that an outsider checks.</summary>
public interface ICaseEvidence
{
    /// <returns>Null where not every event stands below the checkpoint yet.</returns>
    Task<string?> Of(Guid complaintId, LogCheckpoint checkpoint, CancellationToken cancellation);
}
