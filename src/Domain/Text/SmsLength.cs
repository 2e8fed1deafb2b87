namespace Ccs.Domain.Text;

/// <summary>In which letters a text message travels.</summary>
public enum SmsLetters
{
    /// <summary>Seven bits a letter (3GPP TS 23.038); some signs count twice.</summary>
    Gsm7,

    /// <summary>Two bytes a letter: everything in Kurdish and Arabic.</summary>
    Ucs2,
}

/// <summary>How long a text message is, as the operator counts it: each part is one to pay for.</summary>
/// <param name="Letters">Which alphabet.</param>
/// <param name="Units">Septets, or UTF-16 units.</param>
/// <param name="Parts">Messages that it takes.</param>
public sealed record SmsLength(SmsLetters Letters, int Units, int Parts)
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789"
        + ":;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Twice = "^{}\\[~]|€\f";

    public static SmsLength Of(string text)
    {
        if (text.All(c => Basic.Contains(c) || Twice.Contains(c)))
        {
            var septets = text.Sum(c => Twice.Contains(c) ? 2 : 1);
            return new SmsLength(SmsLetters.Gsm7, septets, PartsOf(septets, alone: 160, joined: 153));
        }

        return new SmsLength(SmsLetters.Ucs2, text.Length, PartsOf(text.Length, alone: 70, joined: 67));
    }

    /// <summary>A message of several parts loses room in each for telling how they belong together.</summary>
    private static int PartsOf(int units, int alone, int joined) => units <= alone ? 1 : (units + joined - 1) / joined;
}
