using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>The event streams of complaints. Nothing is written before the one commit of the command.</summary>
public interface IComplaintStreams
{
    /// <summary>A new stream.</summary>
    void Start(Guid complaintId, IReadOnlyList<IComplaintEvent> events);

    /// <summary>The state for a decision; null where there is no such stream.</summary>
    /// <param name="complaintId">The stream.</param>
    /// <param name="expectedVersion">What the caller last saw; null: whatever it is now. The commit fails if it moves meanwhile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StaleVersionException">The stream is not at <paramref name="expectedVersion"/>.</exception>
    Task<Complaint?> Load(Guid complaintId, long? expectedVersion, CancellationToken cancellation);

    /// <summary>Adds to a stream that was loaded in this call.</summary>
    void Append(Guid complaintId, IReadOnlyList<IComplaintEvent> events);

    /// <summary>What was filed at first, sealed.</summary>
    /// <exception cref="NotFoundException">There is no such stream.</exception>
    Task<ComplaintFiled> Filed(Guid complaintId, CancellationToken cancellation);

    /// <summary>What it was mended to last, sealed; null where it never was. Without what this call is about to commit.</summary>
    Task<ComplaintCorrected?> LastCorrection(Guid complaintId, CancellationToken cancellation);

    /// <summary>Every event in order, with its metadata; empty where there is no such stream.</summary>
    Task<IReadOnlyList<RecordedEvent>> History(Guid complaintId, CancellationToken cancellation);
}

/// <summary>An event as it stands in the store.</summary>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Data">The fact.</param>
/// <param name="Actor">Who: <c>staff:{id}</c>, <c>system:{job}</c> or <c>complainant</c>.</param>
/// <param name="Reason">Why, sealed under the complaint's key; of an erasure under a master key.</param>
/// <param name="Way">How the complainant came in; null for what staff and the system did, and for what is older than this record.</param>
/// <param name="CorrelationId">Which call.</param>
public sealed record RecordedEvent(
    long Version,
    IComplaintEvent Data,
    string Actor,
    Sealed? Reason,
    WayIn? Way = null,
    string? CorrelationId = null
);

/// <summary>Somebody changed it since the caller looked: HTTP 412.</summary>
public sealed class StaleVersionException() : Exception("The version is not the current one.");

/// <summary>A complainant's act lost a race each time that it was tried; complainants send no version, so it is no 412 for them.</summary>
public sealed class ChangedMeanwhileException() : Exception("The complaint changed meanwhile.");
