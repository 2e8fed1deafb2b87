using System.Text.Json;
using System.Text.Json.Serialization;
using Ccs.Domain.Figures.Facts;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>What the fold of each complaint goes on from, as it is stored.</summary>
internal static class FigureFactRows
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    public static async Task<IReadOnlyDictionary<Guid, ComplaintFigures>> Read(
        IQuerySession session,
        Guid[] complaints,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand($"select complaint_id, facts from {FiguresSchema.Facts} where complaint_id = any($1)")
        {
            Parameters = { new NpgsqlParameter { Value = complaints } },
        };
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var found = new Dictionary<Guid, ComplaintFigures>(complaints.Length);
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(reader.GetGuid(0), JsonSerializer.Deserialize<ComplaintFigures>(reader.GetString(1), Json)!);
        }

        return found;
    }

    public static string Text(ComplaintFigures facts) => JsonSerializer.Serialize(facts, Json);
}
