using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>What administrators did: to the directory, to templates, to accounts.</summary>
public interface IAdministrationLog
{
    /// <summary>What was done with accounts, with the commit.</summary>
    void Record(IReadOnlyList<IAccountEvent> events);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<AdministrationRecord>> Read(AdministrationFilter filter, CancellationToken cancellation);
}

/// <param name="Types">Stored names of events; empty: all.</param>
/// <param name="Ids">Of what was changed; empty: anything.</param>
/// <param name="Before">The place of the last one seen; null: from the newest.</param>
/// <param name="Take">At most so many.</param>
public sealed record AdministrationFilter(IReadOnlyList<string> Types, IReadOnlyList<string> Ids, long? Before, int Take);

/// <param name="Place">In the order of everything that is stored.</param>
/// <param name="Event">The fact.</param>
/// <param name="Actor">Who: <c>staff:{id}</c> or <c>system:{job}</c>.</param>
/// <param name="Reason">Why, sealed under a master key; null where it was given none: what ships with the system.</param>
public sealed record AdministrationRecord(long Place, object Event, string Actor, Sealed? Reason);
