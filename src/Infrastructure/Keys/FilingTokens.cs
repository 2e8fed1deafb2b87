using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Keys;

/// <summary>HMAC-SHA256 of the complaint's id under a key of its own. Verification, or expiry, is its end.</summary>
internal sealed class FilingTokens(MasterKeys keys) : IFilingTokens
{
    private const string Prefix = "ccs_f_";

    private readonly byte[] _key = keys.Derive("ccs filing tokens");

    public string Issue(Guid complaintId) => Prefix + Base64Url.EncodeToString(HMACSHA256.HashData(_key, complaintId.ToByteArray()));

    public bool Opens(string? token, Guid complaintId) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? string.Empty), Encoding.UTF8.GetBytes(Issue(complaintId)));
}
