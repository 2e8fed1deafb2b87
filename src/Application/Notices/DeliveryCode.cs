using System.Globalization;

namespace Ccs.Application.Notices;

/// <summary>What became of a mail, as servers tell each other (RFC 3463): three numbers such as 5.1.1, and nothing else.</summary>
/// <param name="Kind">2: well, 4: perhaps later, 5: for good.</param>
/// <param name="Subject">What it was about: 1 the address, 2 the mailbox, 4 the network, 7 a policy.</param>
/// <param name="Detail">The particular.</param>
public sealed record DeliveryCode(int Kind, int Subject, int Detail)
{
    private const int Highest = 999;

    public bool IsForGood => Kind == 5;

    /// <summary>The code at the beginning of a line; servers write comments after it.</summary>
    public static DeliveryCode? Read(string? line)
    {
        var parts = (line ?? string.Empty).TrimStart().Split([' ', '\t', '('], 2)[0].Trim().Split('.');
        return parts.Length == 3 && Number(parts[0]) is 2 or 4 or 5 && Number(parts[1]) is { } subject && Number(parts[2]) is { } detail
            ? new DeliveryCode(Number(parts[0])!.Value, subject, detail)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}.{Subject}.{Detail}");

    private static int? Number(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Highest ? number : null;
}
