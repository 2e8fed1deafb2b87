using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>
/// The complainant's files as those see them who may not see who it is: a number instead of the name, and the copy instead of the file.
/// </summary>
internal sealed class NeutralDocuments(ICleanCopies copies)
{
    /// <param name="documents">All of the case, in their order.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<CaseDocument>> Of(IReadOnlyList<CaseDocument> documents, CancellationToken cancellation)
    {
        var theirs = documents.Where(d => d.Source == DocumentSource.Complainant).Select(d => d.DocumentId).ToList();
        var made = await copies.Of(theirs, cancellation);
        return
        [
            .. documents.Select(d =>
                d.Source == DocumentSource.Complainant
                    ? Neutral(d, theirs.IndexOf(d.DocumentId) + 1, made.GetValueOrDefault(d.DocumentId))
                    : d
            ),
        ];
    }

    /// <param name="number">Its place among the complainant's files, from 1.</param>
    /// <param name="ending">Of the copy.</param>
    public static string NameOf(int number, string ending) => $"document-{number.ToString(CultureInfo.InvariantCulture)}{ending}";

    /// <summary>A copy that is not there yet is made when somebody asks for it.</summary>
    private static CaseDocument Neutral(CaseDocument document, int number, CleanCopy? copy) =>
        document with
        {
            FileName = NameOf(number, copy?.Ending ?? string.Empty),
            MediaType = copy?.MediaType ?? document.MediaType,
            Size = copy?.FileKey is null ? document.Size : copy.Size,
            Copy = copy?.Impossible == true ? DocumentCopy.Impossible : DocumentCopy.Clean,
        };
}
