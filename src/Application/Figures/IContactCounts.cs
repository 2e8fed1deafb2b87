namespace Ccs.Application.Figures;

/// <summary>How many different people stand behind complaints, as far as their contacts tell; never who.</summary>
public interface IContactCounts
{
    /// <returns>Different contacts of those of the complaints that are not erased.</returns>
    Task<long> Different(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation);
}
