using Ccs.Domain.Complaints;

namespace Ccs.Application.Ports;

/// <summary>Case numbers: none twice in a year, and nobody who has several can tell how many lie between them.</summary>
public interface ICaseNumbers
{
    /// <summary>The next one; numbers of calls that fail afterwards are lost, which nobody sees.</summary>
    /// <param name="year">Of verification, in the Region.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<CaseNumber> Next(int year, CancellationToken cancellation);
}
