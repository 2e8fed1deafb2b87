namespace Ccs.Application.Ports;

/// <summary>Seals secrets that belong to no complaint under a master key, such as those of one-time codes.</summary>
public interface ISecretProtector
{
    /// <param name="purpose">What it is for; the same words open it again, others do not.</param>
    /// <param name="text">In clear.</param>
    /// <returns>A token that carries the id of its key.</returns>
    string Protect(string purpose, string text);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Changed, or of another purpose.</exception>
    string Unprotect(string purpose, string token);

    /// <summary>For what comes back from outside, where anybody may have written it.</summary>
    /// <returns>Null where there is none, or it is none of ours.</returns>
    string? Open(string purpose, string? token);
}
