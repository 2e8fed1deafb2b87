namespace Ccs.WebApi.Site.Filing;

/// <param name="Id">Of the upload.</param>
/// <param name="Name">Personal data.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the content: with the name it tells that a file was sent again.</param>
public sealed record DraftFile(Guid Id, string Name, long Size, string Sha256)
{
    public bool IsSame(DraftFile other) => (Name, Sha256) == (other.Name, other.Sha256);
}
