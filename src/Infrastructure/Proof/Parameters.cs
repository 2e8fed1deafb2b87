using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>Statements of the log with their values.</summary>
internal static class Parameters
{
    public static void AddAll(this NpgsqlParameterCollection parameters, params IEnumerable<NpgsqlParameter> values)
    {
        foreach (var value in values)
        {
            parameters.Add(value);
        }
    }
}
