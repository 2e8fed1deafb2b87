using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Documents.Sealing;

namespace Ccs.Infrastructure.Documents;

/// <summary>A file that streams in, and whose beginning has been read.</summary>
/// <param name="rest">What comes after the beginning.</param>
/// <param name="buffer">Holds the beginning, then each next piece.</param>
/// <param name="count">Bytes of the beginning.</param>
internal sealed class IncomingContent(Stream rest, byte[] buffer, int count)
{
    /// <summary>Encrypts it to its end, counting and hashing the clear bytes.</summary>
    /// <returns>Bytes, and SHA-256 in lower-case hexadecimal.</returns>
    /// <exception cref="UploadRefusedException"><c>upload.too-large</c>, at the first byte too many.</exception>
    public async Task<(long Size, string Sha256)> SealInto(Stream target, byte[] key, Guid id, CancellationToken cancellation)
    {
        using var writer = new SealingWriter(target, key, id);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        try
        {
            for (var piece = count; piece > 0; piece = await rest.ReadAsync(buffer, cancellation))
            {
                size += piece;
                if (size > DocumentLimits.Bytes)
                {
                    throw new UploadRefusedException("upload.too-large");
                }

                hash.AppendData(buffer, 0, piece);
                await writer.Write(buffer.AsMemory(0, piece), cancellation);
            }

            await writer.Finish(cancellation);
            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }
}
