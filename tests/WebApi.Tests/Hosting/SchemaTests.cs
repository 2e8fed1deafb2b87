using Npgsql;

namespace Ccs.WebApi.Tests.Hosting;

/// <summary>A database of an older version, or one that somebody has had hands on, is told from one that is up to date:
/// whichever part it is.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class SchemaTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Whatever_part_is_behind_is_named_and_laid_again_by_the_command()
    {
        var settings = CcsFixture.Production(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        await Succeeds(settings, "db-apply");

        // The last part that is looked at first: what is spoilt stays so, and the first that is found is told.
        await Behind(settings, "jobs'", "update hangfire.schema set version = version - 1");
        await Behind(settings, "messages'", "alter table wolverine.wolverine_dead_letters drop column replayable");
        var told = await Behind(
            settings,
            "events' and documents'",
            "drop index ccs.mt_doc_notice_idx_complaint_id; alter table ccs.mt_doc_caserow drop column agency_id"
        );
        told.ShouldContain("mt_doc_notice_idx_complaint_id");
        told.ShouldContain("agency_id");
        await Succeeds(settings, "db-apply");
        await Succeeds(settings, "db-assert");

        // The accounts' tables are laid in steps; of a step that was taken and forgotten nobody can make anything by a command.
        await Spoil(settings, "delete from identity.migrations");
        var refused = await CcsProgram.Command(settings, "--urls", "http://127.0.0.1:0");
        refused.ExitCode.ShouldBe(3, refused.Output);
        refused.Output.ShouldContain("The accounts' schema is behind.");
    }

    private static async Task Spoil(Dictionary<string, string> settings, string spoiling)
    {
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        await using var spoil = new NpgsqlCommand(spoiling, connection);
        await spoil.ExecuteNonQueryAsync();
    }

    private static async Task Succeeds(Dictionary<string, string> settings, string command)
    {
        var told = await CcsProgram.Command(settings, command);
        told.ExitCode.ShouldBe(0, told.Output);
    }

    /// <returns>All that the command says.</returns>
    private static async Task<string> Behind(Dictionary<string, string> settings, string part, string spoiling)
    {
        await Spoil(settings, spoiling);
        var told = await CcsProgram.Command(settings, "db-assert");
        told.ExitCode.ShouldBe(1, told.Output);
        told.Output.ShouldContain($"The {part} schema is behind.");
        return told.Output;
    }
}
