using Ccs.WebApi.Commands;
using Microsoft.Extensions.Configuration;

namespace Ccs.WebApi.Tests.Hosting;

/// <summary>What Production must be told; what is refused names the setting.</summary>
public sealed class ProductionSettingsTests
{
    private const string Here = "Host=localhost;Database=ccs";

    [Theory]
    [InlineData("Host=db.example.org;Database=ccs")]
    [InlineData("Host=db.example.org;Database=ccs;SSL Mode=Require")]
    [InlineData("Host=127.0.0.1,db.example.org:5433;Database=ccs;SSL Mode=Prefer")]
    public void A_database_on_another_machine_is_reached_by_a_connection_that_is_verified(string connection)
    {
        Refusal(("ConnectionStrings:Ccs", connection))!.ShouldStartWith("ConnectionStrings:Ccs: ");
        Refusal(("ConnectionStrings:Ccs", Here), ("ConnectionStrings:CcsOwner", connection))!
            .ShouldStartWith("ConnectionStrings:CcsOwner: ");
        Refusal(serves: false, ("ConnectionStrings:Ccs", connection)).ShouldNotBeNull("a command needs it as well");
    }

    [Theory]
    [InlineData(Here)]
    [InlineData("Host=127.0.0.1;Port=5433")]
    [InlineData("Host=::1")]
    [InlineData("Host=/var/run/postgresql")]
    [InlineData("Host=db.example.org;SSL Mode=VerifyFull")]
    [InlineData("Host=db.example.org;SSL Mode=VerifyCA;Root Certificate=/etc/ccs/ca.pem")]
    public void One_on_this_machine_or_verified_is_taken(string connection) =>
        Refusal(("ConnectionStrings:Ccs", connection)).ShouldBeNull();

    [Theory]
    [InlineData("urls", "http://*:5080")]
    [InlineData("urls", "http://10.0.0.7:80;http://localhost:5080")]
    [InlineData("http_ports", "8080")]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://0.0.0.0:80")]
    public void What_others_can_reach_in_clear_needs_somebody_who_ends_TLS(string key, string value)
    {
        Refusal((key, value), ("AllowedHosts", "ccs.example.org"))!.ShouldStartWith("Ccs:Proxies: ");
        Refusal((key, value), ("AllowedHosts", "ccs.example.org"), ("Ccs:Proxies", "10.0.0.5")).ShouldBeNull();
        Refusal((key, value), ("AllowedHosts", "ccs.example.org"), ("https_ports", "443")).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("ccs.example.org;*")]
    public void The_hosts_are_named(string? hosts)
    {
        Refusal(("AllowedHosts", hosts), ("Ccs:Proxies", "127.0.0.1"))!.ShouldStartWith("AllowedHosts: ");
        Refusal(("AllowedHosts", hosts), ("urls", "https://*:443"))!.ShouldStartWith("AllowedHosts: ");
        Refusal(serves: false, ("AllowedHosts", hosts), ("Ccs:Proxies", "127.0.0.1")).ShouldBeNull();
    }

    [Theory]
    [InlineData("Ccs:DataFolder", null)]
    [InlineData("Ccs:DataFolder", " ")]
    public void The_folder_of_keys_follows_from_no_home(string key, string? value)
    {
        Refusal((key, value))!.ShouldStartWith("Ccs:Keys:Folder: ");
        Refusal((key, value), ("Ccs:Keys:Folder", "/srv/ccs-keys")).ShouldBeNull();
        Refusal(serves: false, (key, value)).ShouldBeNull();
    }

    [Fact]
    public void The_log_has_two_folders_and_a_name()
    {
        Refusal(("Ccs:Log:Folders", null)).ShouldBeNull("they are below the data folder");
        Refusal(("Ccs:Log:Folders", null), ("Ccs:DataFolder", null), ("Ccs:Keys:Folder", "/srv/ccs-keys"))!
            .ShouldStartWith("Ccs:Log:Folders: ");
        Refusal(("Ccs:Log:Origin", null)).ShouldBeNull("only this machine is answered");
        Refusal(("Ccs:Log:Origin", null), ("AllowedHosts", "ccs.example.org"))!.ShouldStartWith("Ccs:Log:Origin: ");
        Refusal(("Ccs:Log:Origin", null), ("Ccs:Site:Address", "https://ccs.example.org")).ShouldBeNull();
        Refusal(serves: false, ("Ccs:Log:Origin", null), ("AllowedHosts", "ccs.example.org")).ShouldBeNull();
    }

    [Fact]
    public void Or_follow_from_the_address_of_the_site()
    {
        var configuration = Configuration(("Ccs:Proxies", "127.0.0.1"), ("Ccs:Site:Address", "https://ccs.example.org/"));

        ProductionSettings.Refusal(configuration, serves: true).ShouldBeNull();

        configuration["AllowedHosts"].ShouldBe("ccs.example.org;localhost;127.0.0.1;[::1]");
    }

    [Fact]
    public void On_this_machine_alone_only_it_is_answered()
    {
        var configuration = Configuration(("urls", "http://127.0.0.1:5080"));

        ProductionSettings.Refusal(configuration, serves: true).ShouldBeNull();

        configuration["AllowedHosts"].ShouldBe("localhost;127.0.0.1;[::1]");
    }

    private static string? Refusal(params (string Key, string? Value)[] settings) => Refusal(serves: true, settings);

    private static string? Refusal(bool serves, params (string Key, string? Value)[] settings) =>
        ProductionSettings.Refusal(Configuration(settings), serves);

    private static ConfigurationManager Configuration(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationManager
        {
            ["Ccs:DataFolder"] = "/var/lib/ccs",
            ["Ccs:Log:Folders"] = "/srv/one;/srv/two",
            ["Ccs:Log:Origin"] = "ccs.example.org/log",
        };
        foreach (var (key, value) in settings)
        {
            configuration[key] = value;
        }

        return configuration;
    }
}
