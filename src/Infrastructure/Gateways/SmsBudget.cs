using System.Collections.Concurrent;
using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Infrastructure.Storage;
using Marten;
using Microsoft.Extensions.Logging;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Ccs.Infrastructure.Gateways;

/// <summary>
/// What text messages may cost, counted on the database for all nodes: in an hour, in a day, and in a day for each country. Who has them
/// sent to numbers that earn on them gets no further; what is beyond waits, and operators are told.
/// </summary>
internal sealed partial class SmsBudget(IDocumentStore store, SmsOptions options, TimeProvider clock, ILogger<SmsBudget> logger)
{
    private const string Home = "IQ";
    private const string Name = "sms_sent";
    private const string Table = $"{MartenSetup.Schema}.{Name}";

    /// <summary>Of a limit: from here on operators are told.</summary>
    private const double Soon = 0.8;

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    /// <summary>What is spent; null where all is well.</summary>
    public string? Trouble { get; private set; }

    /// <exception cref="GatewayException">It must wait.</exception>
    public async Task Spend(string number, CancellationToken cancellation)
    {
        if (options.Limits is not { } limits)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var country = SmsCountries.CountryOf(number);
        (string Bucket, int Most)[] shares =
        [
            (Hour(now), limits.Hour),
            (Day(now, "all"), limits.Day),
            (Day(now, country), country == Home ? limits.Day : limits.Country),
        ];
        foreach (var (bucket, most, count) in await Count(shares, cancellation))
        {
            if (count >= most * Soon && _told.TryAdd(bucket, true))
            {
                TellSoon(logger, bucket, count, most);
            }
        }

        Trouble = null;
    }

    internal static void Configure(StoreOptions options)
    {
        var table = new Table(new PostgresqlObjectName(MartenSetup.Schema, Name, SchemaUtils.IdentifierUsage.General));
        table.AddColumn<string>("bucket").AsPrimaryKey();
        table.AddColumn<int>("messages").NotNull();
        table.AddColumn<DateTimeOffset>("at").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(table);
    }

    private static string Hour(DateTime now) => now.ToString("yyyy-MM-dd HH'h'", CultureInfo.InvariantCulture);

    private static string Day(DateTime now, string country) => now.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture) + country;

    /// <summary>All shares are counted, or none.</summary>
    private async Task<List<(string Bucket, int Most, int Count)>> Count((string Bucket, int Most)[] shares, CancellationToken cancellation)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        List<(string Bucket, int Most, int Count)> counted = [];
        foreach (var (bucket, most) in shares)
        {
            var count = await Add(connection, bucket, most, cancellation);
            if (count is null)
            {
                Refuse(bucket, most);
            }

            counted.Add((bucket, most, count!.Value));
        }

        await transaction.CommitAsync(cancellation);
        return counted;
    }

    private static async Task<int?> Add(NpgsqlConnection connection, string bucket, int most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            insert into {Table} as sent (bucket, messages, at) select $1, 1, now() where $2 > 0
            on conflict (bucket) do update set messages = sent.messages + 1 where sent.messages < $2
            returning messages
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = bucket },
                new() { Value = most },
            },
        };
        return (int?)await command.ExecuteScalarAsync(cancellation);
    }

    private void Refuse(string bucket, int most)
    {
        Trouble = bucket;
        if (_told.TryAdd($"{bucket} spent", true))
        {
            TellSpent(logger, bucket, most);
        }

        throw new GatewayException("sms budget");
    }

    [LoggerMessage(LogLevel.Warning, "Text messages: {Count} of {Most} are sent for {Bucket}.")]
    private static partial void TellSoon(ILogger logger, string bucket, int count, int most);

    [LoggerMessage(LogLevel.Warning, "Text messages: the budget of {Most} for {Bucket} is spent; further ones wait.")]
    private static partial void TellSpent(ILogger logger, string bucket, int most);
}
