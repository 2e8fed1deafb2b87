using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ccs.WebApi.Tests.Support;

/// <summary>
/// An authenticator with the browser around it, written from the WebAuthn specification and not from the code under test:
/// ES256, attestation "none".
/// Each part of what it says can be bent.
/// </summary>
public sealed class SoftAuthenticator(string origin) : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _userHandle = string.Empty;
    private string _host = string.Empty;

    /// <summary>What the browser says that the page is.</summary>
    public string Origin { get; set; } = origin;

    /// <summary>A finger, a face, a PIN.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>Grows by one with each use; 0 for a passkey that has no counter.</summary>
    public uint Counter { get; set; }

    /// <summary>Says that it is of this host, whatever it was asked.</summary>
    public string? OtherHost { get; set; }

    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>Says that it belongs to somebody else.</summary>
    public void Claim(Guid staffId) => _userHandle = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(staffId.ToString()));

    /// <summary>navigator.credentials.create</summary>
    public JsonObject Make(JsonNode options)
    {
        _userHandle = options["user"]!["id"]!.GetValue<string>();
        _host = options["rp"]!["id"]!.GetValue<string>();
        options["pubKeyCredParams"]!.AsArray().Select(kind => kind!["alg"]!.GetValue<int>()).ShouldContain(-7);
        var point = _key.ExportParameters(false).Q;
        var publicKey = Cbor.Map((1, 2), (3, -7), (-1, 1), (-2, point.X!), (-3, point.Y!));
        byte[] length = [0, (byte)_id.Length];
        byte[] data = [.. Data(HasCredential), .. new byte[16], .. length, .. _id, .. publicKey];
        return Answer(
            new JsonObject
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("webauthn.create", options)),
                ["attestationObject"] = Base64Url.EncodeToString(
                    Cbor.Map(("fmt", "none"), ("attStmt", new Dictionary<object, object>()), ("authData", data))
                ),
                ["transports"] = new JsonArray("internal"),
            }
        );
    }

    /// <summary>navigator.credentials.get</summary>
    public JsonObject Prove(JsonNode options)
    {
        Counter += Counter == 0 ? 0u : 1u;
        var (client, data) = (ClientData("webauthn.get", options), Data(0));
        byte[] signed = [.. data, .. SHA256.HashData(client)];
        return Answer(
            new JsonObject
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["authenticatorData"] = Base64Url.EncodeToString(data),
                ["signature"] = Base64Url.EncodeToString(
                    _key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
                ),
                ["userHandle"] = _userHandle,
            }
        );
    }

    public void Dispose() => _key.Dispose();

    private JsonObject Answer(JsonObject response) =>
        new()
        {
            ["id"] = Id,
            ["rawId"] = Id,
            ["type"] = "public-key",
            ["authenticatorAttachment"] = "platform",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        };

    private byte[] ClientData(string type, JsonNode options) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["type"] = type,
                ["challenge"] = options["challenge"]!.GetValue<string>(),
                ["origin"] = Origin,
                ["crossOrigin"] = false,
            }
        );

    private byte[] Data(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        return
        [
            .. SHA256.HashData(Encoding.UTF8.GetBytes(OtherHost ?? _host)),
            (byte)(flags | UserPresent | (Verifies ? UserVerified : 0)),
            .. counter,
        ];
    }
}
