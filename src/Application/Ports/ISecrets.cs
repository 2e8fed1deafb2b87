namespace Ccs.Application.Ports;

/// <summary>Identifiers and secrets. Tests and demo data replace it to get the same histories again.</summary>
public interface ISecrets
{
    /// <summary>A new identifier that sorts by time (UUID version 7, from the clock of the business).</summary>
    Guid NewId();

    /// <summary>Bytes from a cryptographic source.</summary>
    byte[] RandomBytes(int count);
}
