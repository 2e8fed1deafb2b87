using System.Globalization;
using System.Security.Cryptography;

namespace Ccs.Infrastructure.Keys.Outer;

/// <summary>
/// The name of a key that wraps data keys: <c>bucket:7f.3</c> is the third of the bucket 7f, <c>day:20261129.1</c> wraps what was filed
/// that day and is not verified. A master key's name has no colon, since it is a key of the configuration.
/// </summary>
/// <param name="Slot">Before the point: what there is one current key of.</param>
/// <param name="Generation">From 1.</param>
internal readonly record struct KeyName(string Slot, int Generation)
{
    public const string BucketStart = "bucket:";
    public const string DayStart = "day:";
    private const string DayFormat = "yyyyMMdd";

    /// <summary>After the start of a day nothing that was filed on it still waits for its code (72 hours).</summary>
    private const int DaysOfADay = 4;

    public bool IsBucket => Slot.StartsWith(BucketStart, StringComparison.Ordinal);

    /// <summary>The day of a day key, in UTC.</summary>
    public DateOnly? Day =>
        Slot.StartsWith(DayStart, StringComparison.Ordinal)
        && DateOnly.TryParseExact(Slot.AsSpan(DayStart.Length), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The bucket of a complaint, one of 256: by a hash, since the beginning of an id is its time.</summary>
    public static string BucketOf(Guid complaintId) => $"{BucketStart}{SHA256.HashData(complaintId.ToByteArray())[0]:x2}";

    public static string DayOf(DateTimeOffset instant) =>
        DayStart + DateOnly.FromDateTime(instant.UtcDateTime).ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A day key that wraps no filing any more that waits for its code.</summary>
    public bool IsOver(DateTimeOffset now) => Day is { } day && day.AddDays(DaysOfADay) <= DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>Null: a master key, or no name at all.</summary>
    public static KeyName? Parse(string text)
    {
        var point = text.LastIndexOf('.');
        return
            point > 0
            && (text.StartsWith(BucketStart, StringComparison.Ordinal) || text.StartsWith(DayStart, StringComparison.Ordinal))
            && int.TryParse(text.AsSpan(point + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? new KeyName(text[..point], generation)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Slot}.{Generation}");
}
