using System.Text.Json;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Keys.Outer;

namespace Ccs.Infrastructure.Documents;

/// <summary>
/// A stored file that belongs to no complaint yet. The row is written before the first byte of the file, and goes in the transaction that
/// makes the file a document of a complaint. So a file with a row is nobody's, and one without belongs to a complaint: at no moment,
/// whatever crashes, is there a file that nobody knows of, and removing what has a row never takes a complaint's file away.
/// </summary>
/// <param name="Id">Also the name of the blob, and the id of the document later.</param>
/// <param name="At">UTC, when it came.</param>
/// <param name="MediaType">Null while the file is still coming in, and of a piece of one: neither becomes a document.</param>
/// <param name="Size">Bytes of the clear file; while it is still coming in, what it may have at most.</param>
/// <param name="Secret">An <see cref="UploadSecret"/>, sealed under the key of the day; null while the file is still coming in.</param>
/// <param name="Holder">Whose it is.</param>
/// <param name="Network">Keyed, of the sender; empty where none is known.</param>
public sealed record Upload(
    Guid Id,
    DateTimeOffset At,
    string? MediaType = null,
    long Size = 0,
    string? Secret = null,
    UploadHolder Holder = UploadHolder.Draft,
    string Network = ""
)
{
    /// <summary>How long a file is kept for whoever sent it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Of files from whoever calls the open door.</summary>
    public static readonly TimeSpan LifetimeOfNobodys = TimeSpan.FromHours(6);

    /// <summary>Whole, and its time not over.</summary>
    public bool IsKept(DateTimeOffset now) =>
        Secret is not null && At > now - (Holder == UploadHolder.Nobody ? LifetimeOfNobodys : Lifetime);
}

/// <param name="FileName">Personal data; empty for a piece.</param>
/// <param name="Sha256">The hash of a known file would tell that it is here.</param>
/// <param name="Key">The file's own key, base 64.</param>
internal sealed record UploadSecret(string FileName, string Sha256, string Key)
{
    /// <exception cref="UploadRefusedException"><c>upload.unknown</c>: the key of its day is gone.</exception>
    public static UploadSecret Of(Upload row, DaySeals seals) =>
        seals.Open(Purpose(row.Id), row.Secret!) is { } json
            ? JsonSerializer.Deserialize<UploadSecret>(json)!
            : throw new UploadRefusedException("upload.unknown");

    public string Sealed(DaySeals seals, KeyName day, Guid uploadId) => seals.Seal(day, Purpose(uploadId), JsonSerializer.Serialize(this));

    /// <summary>The sealed part of one row does not open in another.</summary>
    private static string Purpose(Guid uploadId) => $"upload {uploadId:N}";
}
