using Ccs.WebApi.Http;
using Ccs.WebApi.Http.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Tests.Edge;

/// <summary>Which limit a call has: every one has some.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("POST", RateLimits.Filing, RateLimits.Filing)]
    [InlineData("GET", RateLimits.Filing, RateLimits.Public)]
    [InlineData("HEAD", RateLimits.SignIn, RateLimits.Public)]
    [InlineData("GET", RateLimits.Tracking, RateLimits.Tracking)]
    [InlineData("POST", null, RateLimits.Public)]
    public void A_call_has_the_limit_of_its_endpoint_or_the_usual_one(string method, string? named, string limit) =>
        LimitOf(method, named is null ? [] : [new EnableRateLimitingAttribute(named)])!.Name.ShouldBe(limit);

    [Fact]
    public void A_call_of_staff_without_a_limit_of_its_own_has_that_of_staff() =>
        LimitOf("GET", new AuthorizeAttribute())!.Name.ShouldBe(RateLimits.Staff);

    [Fact]
    public void An_address_that_nothing_answers_is_limited_too() =>
        CallLimiter.LimitOf(new DefaultHttpContext())!.Name.ShouldBe(RateLimits.Public);

    [Fact]
    public void Every_name_that_an_endpoint_can_give_has_its_limit() =>
        typeof(RateLimits)
            .GetFields()
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .ShouldBe(RateLimits.All.Keys, ignoreOrder: true);

    private static Limit? LimitOf(string method, params object[] metadata)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(metadata), "an endpoint"));
        return CallLimiter.LimitOf(http);
    }
}
