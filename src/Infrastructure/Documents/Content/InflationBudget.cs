using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// How much an archive may turn into. Counted on the bytes that really come out: what an archive declares of itself proves nothing. Real
/// office files grow 3 to 30 times; a bomb grows 1,000 times.
/// </summary>
internal sealed class InflationBudget(long archiveBytes)
{
    private const long Least = 4 * 1024 * 1024;
    private const long Most = 200 * 1024 * 1024;
    private const int Ratio = 100;

    private long _left = Math.Clamp(archiveBytes * Ratio, Least, Most);

    /// <exception cref="UploadRefusedException"><c>upload.dangerous</c>.</exception>
    public void Spend(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw new UploadRefusedException("upload.dangerous");
        }
    }
}
