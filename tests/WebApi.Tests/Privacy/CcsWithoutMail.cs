namespace Ccs.WebApi.Tests.Privacy;

/// <summary>CCS on a database that it runs itself, with the mail server down.</summary>
public sealed class CcsWithoutMail : IAsyncLifetime
{
    private CcsProgram? _program;

    public string Folder { get; } = CcsProgram.NewDataFolder();

    public Api Api { get; private set; } = null!;

    public string Log => _program!.Log;

    public async ValueTask InitializeAsync()
    {
        var settings = CcsFixture.Brief(string.Empty, Folder);
        settings["Ccs__Mail__Host"] = "127.0.0.1";
        settings["Ccs__Mail__Port"] = $"{SmtpSink.FreePort()}";
        _program = CcsProgram.Serve(settings);
        Api = new Api(await _program.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
        {
            await _program.Stop();
            await _program.DisposeAsync();
        }

        Api?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
