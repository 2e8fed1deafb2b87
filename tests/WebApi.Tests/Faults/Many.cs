using Npgsql;

namespace Ccs.WebApi.Tests.Faults;

/// <summary>As many complaints as one act may meet, and what the store says of them.</summary>
internal static class Many
{
    /// <summary>Filed side by side, and verified.</summary>
    public static async Task<Scenario[]> Filed(Api api, int count, string agencyId = "electricity")
    {
        var made = new Scenario[count];
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = 12 },
            async (i, _) => made[i] = await Scenario.Verified(api, Some.FilingWith("subject.agencyId", agencyId))
        );
        return made;
    }

    public static Task<long> Events(string connectionString, string type) =>
        Count(connectionString, $"select count(*) from ccs.mt_events where type = '{type}'");

    public static async Task<long> Count(string connectionString, string query)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
