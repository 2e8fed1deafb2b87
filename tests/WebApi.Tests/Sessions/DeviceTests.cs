using Ccs.WebApi.Auth;

namespace Ccs.WebApi.Tests.Sessions;

public sealed class DeviceTests
{
    [Theory]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
        "Chrome",
        "Android"
    )]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) "
            + "SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36",
        "Samsung Internet",
        "Android"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            + "Version/17.5 Mobile/15E148 Safari/604.1",
        "Safari",
        "iPhone"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            + "CriOS/125.0 Mobile/15E148 Safari/604.1",
        "Chrome",
        "iPhone"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
        "Edge",
        "Windows"
    )]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0", "Firefox", "Windows")]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
        "Safari",
        "macOS"
    )]
    [InlineData("curl/8.5.0", null, null)]
    [InlineData("<script>alert(1)</script>", null, null)]
    [InlineData("", null, null)]
    public void A_device_is_known_by_two_words_of_ours(string userAgent, string? browser, string? system) =>
        DeviceOf.Of(userAgent).ShouldBe(new Application.Ports.Device(browser, system));
}
