using Ccs.Application;
using Ccs.Infrastructure;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Logging;
using Ccs.WebApi;
using Ccs.WebApi.Commands;
using Ccs.WebApi.Commands.Demo;

var builder = WebApplication.CreateBuilder(args);
using var log = builder.AddCcsLogging(quiet: DemoCommand.IsAsked(args));
if (builder.Environment.IsProduction() && ProductionSettings.Refusal(builder.Configuration, CommandLine.Serves(args)) is { } refusal)
{
    log.Startup.LogCritical("{Refusal}", refusal);
    return 3;
}

await using var database = await CcsDatabase.Open(
    builder.Configuration,
    log.Startup,
    patient: !CommandLine.Serves(args),
    CancellationToken.None
);

builder.AddInfrastructure(database, CommandLine.ModeOf(args, builder.Environment, database.HasOwner));
builder.Services.AddApplication();
builder.AddWebApi();
DemoCommand.Prepare(builder, args);

await using var app = builder.Build();
app.UseWebApi();
app.MapWebApi();
return await CommandLine.Run(app, args);
