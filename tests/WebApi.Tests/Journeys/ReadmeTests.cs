using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ccs.WebApi.Tests.Journeys;

/// <summary>The README's walk is pasted into a shell, as a newcomer would.</summary>
[Collection("ccs")]
public sealed partial class ReadmeTests(CcsFixture ccs)
{
    [Fact]
    public async Task The_walk_works_when_pasted()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"));
        var walk = Walk().Match(readme).Groups["commands"].Value;
        walk.ShouldNotBeEmpty();

        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", walk])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["CCS"] = ccs.Address.ToString().TrimEnd('/');
        start.Environment["PASSWORD"] = CcsFixture.Password;
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();

        shell.ExitCode.ShouldBe(0, output + await errors);
        output
            .TrimEnd()
            .Split('\n')
            .ShouldBe([
                output.Split('\n')[0],
                output.Split('\n')[1],
                "assigned",
                "assigned",
                "agency",
                "answered",
                "The connection was forgotten. It is made tomorrow.",
                "closed",
            ]);
    }

    [GeneratedRegex("## A walk.*?```bash\n(?<commands>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Walk();
}
