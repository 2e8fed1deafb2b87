using System.Globalization;

namespace Ccs.Application.Cases;

/// <summary>Where a page ends: the sort key and the id of its last row.</summary>
public static class CaseCursor
{
    public static string Of(CaseRow row, CaseSort sort)
    {
        var key =
            sort == CaseSort.Deadline
                ? row.SortOn.ToString("O", CultureInfo.InvariantCulture)
                : row.FiledAt.ToString("O", CultureInfo.InvariantCulture);
        return $"{key}_{row.Id:N}";
    }

    /// <summary>A day or an instant, as the order has it, and the id; null for anything that no page of this order gave out.</summary>
    public static (object Key, Guid Id)? Read(string? cursor, CaseSort sort) =>
        cursor?.Split('_') is [var key, var id] && Guid.TryParseExact(id, "N", out var parsed) && KeyOf(key, sort) is { } read
            ? (read, parsed)
            : null;

    private static object? KeyOf(string key, CaseSort sort)
    {
        if (sort == CaseSort.Deadline)
        {
            return DateOnly.TryParseExact(key, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }

        return DateTimeOffset.TryParseExact(key, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? at.ToUniversalTime()
            : null;
    }
}
