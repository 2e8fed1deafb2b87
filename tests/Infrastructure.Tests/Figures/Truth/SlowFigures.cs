using System.Globalization;
using System.Reflection;
using Ccs.Application.Figures;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Figures.Statistics;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Figures.Truth;

/// <summary>
/// Every figure a second time: by SQL over the event table alone, slow and by itself. It reads no table of the figures, and shares no line
/// with what counts them.
/// </summary>
internal sealed partial class SlowFigures : IAsyncDisposable
{
    private static readonly string[] Script = ["1-known.sql", "2-holdings.sql", "3-rounds.sql", "4-charges.sql", "5-places.sql"];

    private const string Joined = "join facet f using (id) join place p on p.agency = coalesce(c.agency, '')";

    private readonly NpgsqlConnection _connection;

    private SlowFigures(NpgsqlConnection connection) => _connection = connection;

    public long Mark { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="connectionString">Of the database.</param>
    /// <param name="known">As known at the end of this day.</param>
    public static async Task<SlowFigures> Of(string connectionString, DateOnly known)
    {
        var slow = new SlowFigures(new NpgsqlConnection(connectionString));
        await slow._connection.OpenAsync(Ct);
        foreach (var part in Script)
        {
            await using var command = new NpgsqlCommand(Text(part), slow._connection);
            command.Parameters.Add(new NpgsqlParameter("known", known));
            await command.ExecuteNonQueryAsync(Ct);
        }

        await using var mark = new NpgsqlCommand("select mark from asked", slow._connection);
        slow.Mark = (long)(await mark.ExecuteScalarAsync(Ct))!;
        return slow;
    }

    public async Task<IReadOnlyDictionary<FigureGroup, FigureCounts>> Count(FigureQuestion question)
    {
        var found = new Dictionary<FigureGroup, FigureCounts>();
        await Each(
            $"""
            with counted as (
                select {Keys(question)}, c.id, c.term, c.hit from charge c {Joined}
                where c.day between @from and @to and {Fits(question)})
            select a, s, c, g, k, l, h,
                array_agg(distinct term || ' ' || of_term), count(distinct id) filter (where term <> 'Returned')
            from (select *, sum(hit::int) over terms || ' ' || count(*) over terms as of_term from counted
                window terms as (partition by a, s, c, g, k, l, h, term)) as sums
            group by a, s, c, g, k, l, h
            """,
            question,
            reader =>
            {
                var terms = reader.GetFieldValue<string[]>(7).Select(term => term.Split(' ')).ToDictionary(term => term[0], Sum);
                found.Add(
                    Group(reader),
                    new FigureCounts
                    {
                        Filed = terms.GetValueOrDefault("Filed").N,
                        Late = terms.GetValueOrDefault("Late"),
                        Reopened = terms.GetValueOrDefault("Reopened"),
                        Overturned = terms.GetValueOrDefault("Overturned"),
                        Dissatisfied = terms.GetValueOrDefault("Dissatisfied"),
                        Rated = terms.GetValueOrDefault("Rated"),
                        Upheld = terms.GetValueOrDefault("Upheld"),
                        Returned = terms.GetValueOrDefault("Returned"),
                        Complaints = reader.GetInt64(8),
                    }
                );
            }
        );
        return found;

        static Tally Sum(string[] term) =>
            new(long.Parse(term[1], CultureInfo.InvariantCulture), long.Parse(term[2], CultureInfo.InvariantCulture));
    }

    public async Task<IReadOnlyDictionary<FigureGroup, FigureTimes>> Times(FigureQuestion question)
    {
        var found = new Dictionary<FigureGroup, FigureTimes>();
        await Each(
            $"""
            select {Keys(question)},
                array_agg(days) filter (where answered is not null),
                array_agg(days) filter (where answered is null and ended is not null),
                array_agg(days) filter (where ended is null)
            from clock c {Joined}
            where c.began between @from and @to and {Fits(question)} group by 1, 2, 3, 4, 5, 6, 7
            """,
            question,
            reader => found.Add(Group(reader), new FigureTimes(Days(reader, 7), Days(reader, 8), Days(reader, 9)))
        );
        return found;
    }

    public async Task<IReadOnlyDictionary<FigureGroup, FigureAgeing>> Ageing(FigureQuestion question)
    {
        var found = new Dictionary<FigureGroup, FigureAgeing>();
        await Each(
            $"""
            select {Keys(question)}, array_agg(days),
                count(*) filter (where due < (select known from asked) and not c.stands), count(*) filter (where c.waits)
            from clock c {Joined} where c.ended is null and {Fits(question)} group by 1, 2, 3, 4, 5, 6, 7
            """,
            question,
            reader => found.Add(Group(reader), new FigureAgeing(Days(reader, 7), reader.GetInt64(8), reader.GetInt64(9)))
        );
        return found;
    }

    /// <summary>In any order.</summary>
    public async Task<IReadOnlyList<FigureFlowRow>> Flow(FigureQuestion question)
    {
        List<FigureFlowRow> found = [];
        await Each(
            $"""
            select p.stands, case when n.id is not null then pg_temp.stands(n.agency) end,
                {Move("c")}, case when n.id is not null then {Move("n")} end, c.ends_as,
                array_agg(c.days)
            from holding c {Joined}
            left join holding n on n.id = c.id and n.round = c.round and n.since = c.until
            where c.to_day between @from and @to and {Fits(question)} group by 1, 2, 3, 4, 5
            """,
            question,
            reader =>
                found.Add(
                    new FigureFlowRow(
                        reader.GetString(0),
                        reader.IsDBNull(1) ? null : reader.GetString(1),
                        Enum.Parse<Move>(reader.GetString(2)),
                        reader.IsDBNull(3) ? null : Enum.Parse<Move>(reader.GetString(3)),
                        Enum.Parse<HoldEnd>(reader.GetString(4)),
                        Days(reader, 5)
                    )
                )
        );
        return found;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static DayHistogram Days(NpgsqlDataReader reader, int at) =>
        DayHistogram.Of(reader.IsDBNull(at) ? [] : reader.GetFieldValue<long[]>(at).Select(day => (int)day));

    private static FigureGroup Group(NpgsqlDataReader reader) =>
        new()
        {
            Agency = At(reader, 0),
            Service = At(reader, 1),
            Category = At(reader, 2),
            Governorate = At(reader, 3),
            Kind = Word<SubjectKind>(reader, 4),
            Language = Word<Language>(reader, 5),
            Channel = Word<FigureChannel>(reader, 6),
        };

    private static string? At(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static T? Word<T>(NpgsqlDataReader reader, int column)
        where T : struct, Enum => At(reader, column) is { } word ? Enum.Parse<T>(word, ignoreCase: true) : null;

    private async Task Each(string sql, FigureQuestion question, Action<NpgsqlDataReader> row)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        command.Parameters.Add(new NpgsqlParameter("from", question.From));
        command.Parameters.Add(new NpgsqlParameter("to", question.To));
        await using var reader = await command.ExecuteReaderAsync(Ct);
        while (await reader.ReadAsync(Ct))
        {
            row(reader);
        }
    }

    private static string Text(string part)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(part)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
