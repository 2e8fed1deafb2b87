using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Http;

namespace Ccs.WebApi.Tests.Sessions;

/// <summary>Where a browser without a session is sent, and where nobody is sent.</summary>
public sealed class StaffPagesTests
{
    [Theory]
    [InlineData(
        "/ckb/staff/cases",
        "?status=assigned&q=%C3%A1",
        "/ckb/staff/sign-in?returnUrl=%2Fckb%2Fstaff%2Fcases%3Fstatus%3Dassigned%26q%3D%25C3%25A1"
    )]
    [InlineData("/ar/staff", "", "/ar/staff/sign-in?returnUrl=%2Far%2Fstaff")]
    [InlineData("/en", "", "/en/staff/sign-in?returnUrl=%2Fen")]
    [InlineData("/fr/staff", "", "/ckb/staff/sign-in?returnUrl=%2Ffr%2Fstaff")]
    [InlineData("/staff", "", "/ckb/staff/sign-in?returnUrl=%2Fstaff")]
    public void The_sign_in_page_is_in_the_language_of_the_page_and_knows_the_way_back(string path, string query, string expected) =>
        StaffPages.SignIn(Request(path, query)).ShouldBe(expected);

    [Theory]
    [InlineData("/api/v1/cases", false)]
    [InlineData("/API/v1/cases", false)]
    [InlineData("/jobs/recurring", false)]
    [InlineData("/dev/mailbox", false)]
    [InlineData("/apis", true)]
    [InlineData("/en/staff/cases", true)]
    [InlineData("/", true)]
    public void Programs_are_told_and_people_are_sent(string path, bool page) => StaffPages.IsPage(path).ShouldBe(page);

    [Theory]
    [InlineData("/ckb/staff/cases?a=b#c", true)]
    [InlineData("/", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("ckb/staff", false)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("\t//evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("~/staff", false)]
    public void Nobody_is_sent_to_another_host(string? url, bool local)
    {
        StaffPages.IsLocal(url).ShouldBe(local);
        StaffPages.LocalOr(url, "ar").ShouldBe(local ? url : "/ar/staff");
    }

    private static HttpRequest Request(string path, string query)
    {
        var request = new DefaultHttpContext().Request;
        request.Path = path;
        request.QueryString = new QueryString(query);
        return request;
    }
}
