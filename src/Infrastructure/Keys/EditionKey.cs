using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.X509;

namespace Ccs.Infrastructure.Keys;

/// <summary>
/// The Ed25519 key that signs the open data: the same on every node, since it is derived from the index key as the others are. Each edition
/// carries the public key that it was signed with.
/// </summary>
internal sealed class EditionKey(MasterKeys keys)
{
    private readonly Ed25519PrivateKeyParameters _key = new(keys.Derive("ccs open data"));

    /// <summary>As PEM (SubjectPublicKeyInfo).</summary>
    public string PublicKey { get; } = Pem(new Ed25519PrivateKeyParameters(keys.Derive("ccs open data")).GeneratePublicKey());

    /// <returns>64 bytes; the same for the same content.</returns>
    public byte[] Sign(ReadOnlySpan<byte> content)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(content);
        return signer.GenerateSignature();
    }

    private static string Pem(Ed25519PublicKeyParameters key) =>
        $"""
            -----BEGIN PUBLIC KEY-----
            {Convert.ToBase64String(SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(key).GetEncoded())}
            -----END PUBLIC KEY-----

            """;
}
