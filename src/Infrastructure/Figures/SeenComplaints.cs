using Ccs.Application.Cases;
using Ccs.Infrastructure.Storage;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>The complaints of a scope as they lie now; the same as the queues ask.</summary>
internal static class SeenComplaints
{
    private const string Case = $"select f.filed from {FiguresSchema.Facts} f join {CaseSql.Rows} on d.id = f.complaint_id";

    /// <summary>Of those the viewer sees none.</summary>
    private const string Barred = "d.barred_to is not null and position(@viewer in d.barred_to) > 0";

    /// <summary>As a condition of the entries <c>e</c>; with <see cref="Parameters"/>.</summary>
    public static string Condition(CaseScope seen) => $"e.filed {(seen.AgencyIds is null ? "not in" : "in")} ({Select(seen)})";

    public static IEnumerable<NpgsqlParameter> Parameters(CaseScope seen)
    {
        yield return new NpgsqlParameter("viewer", seen.StaffId);
        if (seen.AgencyIds is { } agencies)
        {
            yield return new NpgsqlParameter("places", agencies.ToArray());
            yield return new NpgsqlParameter("desk", seen.Desk.ToString());
        }
    }

    /// <summary>By the number of the filing; null: all.</summary>
    public static async Task<Predicate<long>?> Read(NpgsqlDataSource database, CaseScope? seen, CancellationToken cancellation)
    {
        if (seen is null)
        {
            return null;
        }

        await using var command = database.CreateCommand(Select(seen));
        command.Parameters.AddRange(Parameters(seen).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        HashSet<long> found = [];
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(reader.GetInt64(0));
        }

        return seen.AgencyIds is null ? filed => !found.Contains(filed) : found.Contains;
    }

    /// <summary>Those that a centre officer does not see; else those that are seen.</summary>
    private static string Select(CaseScope seen) =>
        seen.AgencyIds is null
            ? $"{Case} where {Barred}"
            : $"{Case} where d.agency_id = any(@places) and d.desk = @desk and not ({Barred})";
}
