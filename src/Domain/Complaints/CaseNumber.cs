using System.Globalization;
using Ccs.Domain.Text;

namespace Ccs.Domain.Complaints;

/// <summary>
/// What everybody may say aloud: <c>26-0041823</c>, the year of verification and seven digits in no order. It opens nothing. Staff,
/// messages, subjects, logs and searches know a case by it, and never by the <see cref="ComplaintCode"/>.
/// </summary>
public readonly record struct CaseNumber
{
    /// <summary>How many there are in a year; the digits are below it.</summary>
    public const int Most = 10_000_000;

    private const int YearDigits = 2;
    private const int NumberDigits = 7;

    private readonly string? _digits;

    private CaseNumber(string digits) => _digits = digits;

    /// <param name="year">Of verification, in the Region.</param>
    /// <param name="number">From 0, below <see cref="Most"/>.</param>
    public static CaseNumber Of(int year, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{year % 100:D2}{number:D7}"));

    /// <summary>Reads what people type: any digits, with or without separators. False where it is no case number.</summary>
    public static bool TryParse(string? text, out CaseNumber number)
    {
        var typed = Digits.Ungrouped(text ?? string.Empty);
        var fits = typed.Length == YearDigits + NumberDigits && typed.All(char.IsAsciiDigit);
        number = fits ? new CaseNumber(typed) : default;
        return fits;
    }

    public override string ToString() => _digits is { } d ? $"{d[..YearDigits]}-{d[YearDigits..]}" : string.Empty;
}
