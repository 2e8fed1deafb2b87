using Ccs.Domain.Shared;

namespace Ccs.Application.Audit.Administration;

/// <summary>What administrators did, from the first change on, to be folded.</summary>
public interface IAdministrationPast
{
    /// <summary>Every change in order.</summary>
    Task<IReadOnlyList<PastChange>> Of(AdministrationStream stream, CancellationToken cancellation);
}

/// <summary>What administrators keep; a stream each.</summary>
public enum AdministrationStream
{
    /// <summary>Agencies, services, categories, holidays, policies, rules of routing, questions.</summary>
    Directory,

    /// <summary>Of messages and of answers.</summary>
    Templates,

    /// <summary>Of staff; without names.</summary>
    Accounts,
}

/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Sequence">Its place among all events.</param>
/// <param name="Fact">What.</param>
/// <param name="Actor">Who: <c>staff:{id}</c> or <c>system:{job}</c>.</param>
/// <param name="Reason">Why, sealed under a master key; null for what ships with the system.</param>
public sealed record PastChange(long Version, long Sequence, object Fact, string Actor, Sealed? Reason);
