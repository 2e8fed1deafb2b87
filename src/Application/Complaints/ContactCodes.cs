using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Ccs.Domain.Text;

namespace Ccs.Application.Complaints;

/// <summary>Judges the six digits that came back from a contact. Whether their time is over is for the caller to ask.</summary>
internal sealed class ContactCodes(IVerifications verifications, IBlindIndex index)
{
    /// <summary>Compared in the same time whether there is a challenge or not; a wrong try is counted with the commit.</summary>
    /// <param name="challenge">The current one; null: there is none.</param>
    /// <param name="use">What is asked for. A code that was sent for something else is as good as none.</param>
    /// <param name="code">As it was typed: digits of any script, with whatever people put between them.</param>
    public bool IsRight([NotNullWhen(true)] VerificationChallenge? challenge, ChallengeUse use, string? code)
    {
        var typed = Digits.Ungrouped(code ?? string.Empty);
        var right = index.VerificationCode(challenge?.ChallengeId ?? Guid.Empty);
        var same = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(typed));
        if (challenge is null || challenge.Use != use || challenge.Tries >= VerificationChallenge.MostTries)
        {
            return false;
        }

        // A slip of the finger guesses nothing: only what could have been a code takes a try.
        if (!same && typed.Length == right.Length && typed.All(char.IsAsciiDigit))
        {
            verifications.Store(challenge with { Tries = challenge.Tries + 1 });
        }

        return same;
    }
}
