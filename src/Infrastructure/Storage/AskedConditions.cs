using Npgsql;
using NpgsqlTypes;

namespace Ccs.Infrastructure.Storage;

/// <summary>Conditions of a query: only what was asked for stands in it, so that the index of that is used.</summary>
internal sealed class AskedConditions
{
    private readonly List<string> _conditions = [];
    private readonly List<NpgsqlParameter> _values = [];

    /// <summary>Empty where nothing was asked for.</summary>
    public string Where => _conditions.Count == 0 ? string.Empty : $"where {string.Join(" and ", _conditions)}";

    /// <summary>A condition of one value; null: it was not asked for.</summary>
    public AskedConditions If(string condition, string name, NpgsqlDbType type, object? value)
    {
        if (value is not null)
        {
            _conditions.Add(condition);
            With(name, type, value);
        }

        return this;
    }

    /// <summary>A value without a condition of its own; null: it stands nowhere.</summary>
    public AskedConditions With(string name, NpgsqlDbType type, object? value)
    {
        if (value is not null)
        {
            _values.Add(new NpgsqlParameter(name, type) { Value = value });
        }

        return this;
    }

    public void AddTo(NpgsqlCommand command) => command.Parameters.AddRange(_values.ToArray());
}
