using Npgsql;

namespace Ccs.WebApi.Tests.Hosting;

/// <summary>The role that the program works as can do all its work, and change or remove nothing that is recorded.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class WorkingRoleTests(PostgresFixture postgres)
{
    [Fact]
    public async Task It_files_and_rebuilds_and_can_neither_change_nor_remove_an_event()
    {
        var owner = await postgres.NewDatabase();
        var worker = await NewRole(owner);
        var settings = CcsFixture.Production(worker, CcsProgram.NewDataFolder());
        settings["ConnectionStrings__CcsOwner"] = owner;
        (await CcsProgram.Command(settings, "db-apply")).ExitCode.ShouldBe(0);

        await using (var program = CcsProgram.Serve(settings))
        {
            using var api = new Api(await program.Address);
            (await api.Post("/api/v1/complaints", Some.Filing())).ShouldBe(HttpStatusCode.Created);
            (await api.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
        }

        foreach (
            var act in new[]
            {
                "update ccs.mt_events set data = data",
                "delete from ccs.mt_events",
                "truncate ccs.mt_events",
                "delete from ccs.mt_streams",
                "update ccs.edition_file set content = content",
                "delete from ccs.edition_file",
                "truncate ccs.edition_file",
                "update ccs.ccs_log set entry = entry",
                "delete from ccs.ccs_log",
                "truncate ccs.ccs_log",
                "update ccs.ccs_log_tile set hashes = hashes",
                "delete from ccs.ccs_log_published",
                "drop table ccs.mt_events cascade",
                "alter table ccs.mt_events disable trigger all",
                "drop schema ccs cascade",
            }
        )
        {
            (await Should.ThrowAsync<PostgresException>(Run(worker, act))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, act);
        }

        var rebuilt = await CcsProgram.Command(settings, "projections", "rebuild");
        rebuilt.ExitCode.ShouldBe(0, rebuilt.Output);
        (await CcsProgram.Command(settings, "db-assert")).ExitCode.ShouldBe(0);
    }

    /// <summary>Made by the superuser of the test's own server, whose password is that of the folder.</summary>
    private static async Task<string> NewRole(string owner)
    {
        var role = $"worker{Guid.NewGuid():N}";
        var password = new NpgsqlConnectionStringBuilder(owner).Password;
        var superuser = new NpgsqlConnectionStringBuilder(owner) { Username = "postgres" };
        await Run(superuser.ConnectionString, $"create role {role} login password '{password}'");
        return new NpgsqlConnectionStringBuilder(owner) { Username = role }.ConnectionString;
    }

    private static async Task Run(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
