using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>The numbers of agencies, services, categories and governorates in the rows; the empty text stands for none, and for the
/// centre.</summary>
internal sealed class FigureKeys(Dictionary<string, short> ids)
{
    public const string Select = $"select id, name from {FiguresSchema.Keys}";

    private readonly Dictionary<short, string> _names = ids.ToDictionary(key => key.Value, key => key.Key);
    private readonly List<(short Id, string Name)> _new = [];

    /// <summary>Those that were given with <see cref="OrNew"/> since the last time that this was asked.</summary>
    public IReadOnlyList<(short Id, string Name)> TakeNew()
    {
        (short, string)[] given = [.. _new];
        _new.Clear();
        return given;
    }

    public static async Task<FigureKeys> Read(IQuerySession session, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Select);
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await Read(reader, cancellation);
    }

    public static async Task<FigureKeys> Read(System.Data.Common.DbDataReader reader, CancellationToken cancellation)
    {
        var ids = new Dictionary<string, short>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            ids.Add(reader.GetString(1), reader.GetInt16(0));
        }

        return new FigureKeys(ids);
    }

    /// <summary>Null: no row has it.</summary>
    public short? Find(string? name) => ids.TryGetValue(name ?? string.Empty, out var id) ? id : null;

    public short OrNew(string? name)
    {
        name ??= string.Empty;
        if (!ids.TryGetValue(name, out var id))
        {
            id = checked((short)(ids.Count + 1));
            ids.Add(name, id);
            _names.Add(id, name);
            _new.Add((id, name));
        }

        return id;
    }

    /// <summary>Null: none, or the centre.</summary>
    public string? NameOf(short id) => _names[id] is { Length: > 0 } name ? name : null;

    /// <summary>Something for each of them, by their numbers.</summary>
    /// <param name="of">Of a name.</param>
    /// <param name="none">Of numbers that nobody has.</param>
    public T[] Table<T>(Func<string?, T> of, T none)
    {
        var table = new T[ids.Count == 0 ? 0 : ids.Values.Max() + 1];
        Array.Fill(table, none);
        foreach (var (name, id) in ids)
        {
            table[id] = of(name.Length == 0 ? null : name);
        }

        return table;
    }

    /// <summary>All of them whose name fits.</summary>
    public short[] Where(Func<string?, bool> fits) =>
        [.. ids.Where(key => fits(key.Key.Length == 0 ? null : key.Key)).Select(key => key.Value).Order()];
}
