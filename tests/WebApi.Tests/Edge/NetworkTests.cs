using Ccs.WebApi.Http;

namespace Ccs.WebApi.Tests.Edge;

/// <summary>Who calls, by the networks that an address lies in.</summary>
public sealed class NetworkTests
{
    [Theory]
    [InlineData("192.0.2.77", "192.0.2.77/32", "192.0.2.0/24", null)]
    [InlineData("::ffff:192.0.2.77", "192.0.2.77/32", "192.0.2.0/24", null)]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48", "2001:db8:1::/48")]
    [InlineData("2001:db8:1:2::", "2001:db8:1:2::/64", "2001:db8:1::/48", "2001:db8:1::/48")]
    [InlineData("::1", "::/64", "::/48", "::/48")]
    public void An_address_lies_in_these(string address, string caller, string neighbours, string? site)
    {
        var parsed = IPAddress.Parse(address);

        Networks.Caller(parsed).ShouldBe(caller);
        Networks.Neighbours(parsed).ShouldBe(neighbours);
        Networks.Site(parsed).ShouldBe(site);
    }

    [Fact]
    public void Without_an_address_there_is_none()
    {
        Networks.Caller(null).ShouldBeNull();
        Networks.Neighbours(null).ShouldBeNull();
        Networks.Site(null).ShouldBeNull();
    }
}
