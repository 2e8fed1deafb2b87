using Ccs.Domain.Complaints.Events;

namespace Ccs.Application.Audit;

/// <summary>A fact of a complaint, as it is folded.</summary>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Type">The stored name.</param>
/// <param name="Actor">Who.</param>
/// <param name="Fact">What.</param>
public sealed record PastEvent(long Version, string Type, string Actor, IComplaintEvent Fact);
