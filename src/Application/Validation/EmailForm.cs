using System.Globalization;

namespace Ccs.Application.Validation;

/// <summary>
/// Whether mail can reach an address at all, by its form: a dot-atom before the @ (RFC 5321, 4.1.2) and a domain name that can have mail
/// after it (RFC 1035, 2.3.1; other scripts by their ASCII form).
/// </summary>
internal static class EmailForm
{
    private const string Special = "!#$%&'*+-/=?^_`{|}~";
    private const int LongestName = 64;
    private const int LongestDomain = 253;

    /// <summary>
    /// Ends of names that are nobody's and can have no mail, by RFC 2606 and 6761 (with the eleven words for "test"), 6762, 7686, 8375 and
    /// 9476, and by ICANN's resolution 2024.07.29 (<c>internal</c>). Names below <c>example.org</c> and its like may be used as examples.
    /// </summary>
    private static readonly string[] Nowhere =
    [
        ".invalid",
        ".test",
        ".localhost",
        ".local",
        ".onion",
        ".alt",
        ".internal",
        ".arpa",
        ".xn--0zwm56d",
        ".xn--11b5bs3a9aj6g",
        ".xn--80akhbyknj4f",
        ".xn--9t4b11yi5a",
        ".xn--deba0ad",
        ".xn--g6w251d",
        ".xn--hgbk6aj7f53bba",
        ".xn--hlcj6aya9esc7a",
        ".xn--jxalpdlp",
        ".xn--kgbechtv",
        ".xn--zckzah",
    ];

    /// <summary>The demo staff live there; citizens do not.</summary>
    private const string Example = ".example";

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <param name="address">In lower case.</param>
    /// <param name="ofStaff">Whether it may be at <c>.example</c>, as those of the demo staff are.</param>
    public static bool IsReachable(string address, bool ofStaff)
    {
        var at = address.LastIndexOf('@');
        return at > 0 && IsDotAtom(address[..at]) && IsDomain(address[(at + 1)..], ofStaff);
    }

    private static bool IsDotAtom(string name) =>
        name.Length <= LongestName
        && name.Split('.')
            .All(atom => atom.Length > 0 && atom.All(c => char.IsAsciiLetterOrDigit(c) || Special.Contains(c, StringComparison.Ordinal)));

    /// <summary>At least two labels, the last one no number: that would be an address of a machine.</summary>
    private static bool IsDomain(string domain, bool ofStaff)
    {
        try
        {
            var labels = domain.Split('.');
            return labels.Length > 1
                && labels.All(label => label.Length > 0)
                && Domains.GetAscii(domain) is { Length: <= LongestDomain } ascii
                && ascii.Split('.')[^1] is { Length: > 1 } last
                && !last.All(char.IsAsciiDigit)
                && !Nowhere.Any(end => ascii.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                && (ofStaff || !ascii.EndsWith(Example, StringComparison.OrdinalIgnoreCase));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
