namespace Ccs.Domain.Shared;

/// <summary>
/// A piece of personal data, encrypted under the complaint's own key. The domain carries it and never looks inside; destroying the key
/// erases what it says and leaves the history whole.
/// </summary>
/// <param name="Token">Printable form of the ciphertext: format mark, nonce, ciphertext and tag.</param>
public readonly record struct Sealed(string Token)
{
    public override string ToString() => "(sealed)";
}
