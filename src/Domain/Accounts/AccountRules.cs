namespace Ccs.Domain.Accounts;

/// <summary>The codes with which rules refuse a change of an account. Part of the HTTP contract.</summary>
public static class AccountRules
{
    public const string AgencyMissing = "account.agency-missing";
    public const string RoleOfTheCentre = "account.role-of-the-centre";
    public const string Retired = "account.retired";
    public const string Own = "account.own";
    public const string RequestOwn = "account.request-own";
    public const string RequestDecided = "account.request-decided";
    public const string RequestLapsed = "account.request-lapsed";
    public const string RequestAskerGone = "account.request-asker-gone";
}
