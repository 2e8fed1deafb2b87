using Ccs.Application.Ports;
using Ccs.Domain.Shared;

namespace Ccs.Infrastructure.Documents.Scanning;

/// <summary>What is known of a stored file; written with its row, and gone with the file.</summary>
/// <param name="Id">Of the upload, and of the document later.</param>
/// <param name="State">What the scanner said.</param>
/// <param name="At">UTC, when.</param>
/// <param name="ComplaintId">Whose document it is; null while nobody has claimed it, and where nothing waits.</param>
/// <param name="FileKey">The file's own key, under the complaint's: what waits has to be opened once more.</param>
public sealed record FileScan(Guid Id, FileScanState State, DateTimeOffset At, Guid? ComplaintId = null, Sealed? FileKey = null);
