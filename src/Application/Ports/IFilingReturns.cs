namespace Ccs.Application.Ports;

/// <summary>Ways back to filings whose page of the code was lost.</summary>
public interface IFilingReturns
{
    /// <summary>Null where nothing was found for it, or its time is over.</summary>
    Task<FilingReturned?> Find(Guid returnId, CancellationToken cancellation);

    /// <summary>Stored with the commit.</summary>
    void Store(FilingReturned found);
}

/// <param name="Id">What stands for the filing.</param>
/// <param name="ComplaintId">The filing.</param>
/// <param name="At">When it was found; a day later the row goes.</param>
public sealed record FilingReturned(Guid Id, Guid ComplaintId, DateTimeOffset At);
