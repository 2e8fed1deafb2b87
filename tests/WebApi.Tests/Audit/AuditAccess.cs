namespace Ccs.WebApi.Tests.Audit;

/// <summary>Who may not read what auditors read.</summary>
internal static class AuditAccess
{
    public static readonly string[] Others =
    [
        "officer.electricity",
        "head.electricity",
        "inspector.electricity",
        "centre",
        "analyst",
        "administrator",
    ];

    public static async Task ForAuditorsAlone(CcsFixture ccs, string path)
    {
        foreach (var userName in Others)
        {
            (await (await ccs.Api().As(userName)).Get(path)).ShouldBe(HttpStatusCode.Forbidden);
        }
    }
}
