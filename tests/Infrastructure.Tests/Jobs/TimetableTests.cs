using Ccs.Infrastructure.Jobs;
using Ccs.Infrastructure.Tests.Support;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.Storage;

namespace Ccs.Infrastructure.Tests.Jobs;

/// <summary>What is in the list runs; what has left it does not.</summary>
[Collection("postgres")]
public sealed class TimetableTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_job_that_left_the_list_is_gone_after_the_next_start()
    {
        var options = new PostgreSqlStorageOptions { SchemaName = "hangfire" };
        var storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(await postgres.NewDatabase(), options), options);
        var manager = new RecurringJobManager(storage);
        HangfireSetup.Schedule(manager, storage);
        manager.AddOrUpdate<JobRunner>("retired", runner => runner.Run("retired", CancellationToken.None), Cron.Daily());

        HangfireSetup.Schedule(manager, storage);

        using var connection = storage.GetConnection();
        connection.GetRecurringJobs().Select(job => job.Id).ShouldBe(HangfireSetup.Jobs.Select(job => job.Name), ignoreOrder: true);
    }
}
