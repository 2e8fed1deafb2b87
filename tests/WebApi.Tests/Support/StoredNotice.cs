using Npgsql;

namespace Ccs.WebApi.Tests.Support;

/// <summary>The newest message about a complaint as it is stored: of one that is not verified, nobody sees any.</summary>
public static class StoredNotice
{
    public static async Task<JsonNode> Of(IReadOnlyDictionary<string, string> settings, string complaintId)
    {
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select data::text from ccs.mt_doc_notice where data ->> 'complaintId' = $1 order by data ->> 'queuedAt' desc limit 1",
            connection
        )
        {
            Parameters = { new NpgsqlParameter { Value = complaintId } },
        };
        return JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)!;
    }
}
