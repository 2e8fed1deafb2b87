using System.Globalization;
using Ccs.Domain.Complaints;
using Org.BouncyCastle.Crypto.Fpe;
using Org.BouncyCastle.Crypto.Parameters;

namespace Ccs.Infrastructure.Keys;

/// <summary>
/// A keyed permutation of the seven digits of a case number (FF1 of NIST SP 800-38G, the year as its tweak): each number of a year comes
/// once, and in no order that tells how many complaints there were between two.
/// </summary>
internal sealed class NumberShuffle(MasterKeys keys)
{
    private const int Radix = 10;
    private const int Digits = 7;

    private readonly KeyParameter _key = new(keys.Derive("ccs case numbers"));

    /// <param name="year">Each has an order of its own.</param>
    /// <param name="count">Below <see cref="CaseNumber.Most"/>.</param>
    public int Place(int year, int count)
    {
        var engine = new FpeFf1Engine();
        engine.Init(forEncryption: true, new FpeParameters(_key, Radix, BitConverter.GetBytes(year)));
        var digits = count.ToString("D7", CultureInfo.InvariantCulture).Select(digit => (byte)(digit - '0')).ToArray();
        var shuffled = new byte[Digits];
        engine.ProcessBlock(digits, 0, Digits, shuffled, 0);
        return shuffled.Aggregate(0, (number, digit) => (number * Radix) + digit);
    }
}
