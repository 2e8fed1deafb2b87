namespace Ccs.Application.Ports;

/// <summary>
/// Keyed one-way tokens: the same text gives the same token, and without the key a token tells nothing. Personal data is found by them
/// though none of it is stored in clear.
/// </summary>
public interface IBlindIndex
{
    /// <param name="kind">Keeps apart what happens to be equal: <c>contact</c>, <c>word</c>, <c>national-number</c>, ...</param>
    /// <param name="text">Already normalised.</param>
    string Token(string kind, string text);

    /// <summary>The six digits of a challenge, derived from its id and a key: nothing stored gives the code away.</summary>
    string VerificationCode(Guid challengeId);
}
