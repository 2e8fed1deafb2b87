namespace Ccs.WebApi.Tests.Administration;

/// <summary>A service of a department of its own, and what complaints about it are asked and answer.</summary>
internal static class KindQuestions
{
    public static async Task<(string Agency, string Service)> NewService(Administrator administrator)
    {
        var agency = await administrator.NewAgency();
        var service = Administrator.NewId("service");
        (
            await administrator.Post(
                "services",
                new
                {
                    id = service,
                    agencyId = agency,
                    names = Administrator.Names("Service"),
                    reason = "New.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        return (agency, service);
    }

    public static object Body(
        string id,
        string? serviceId,
        string kind,
        string text,
        bool required = false,
        bool identifies = false,
        int place = 1
    ) =>
        new
        {
            id,
            serviceId,
            kind,
            text = Administrator.Names(text),
            why = Administrator.Names("Why"),
            choices = Array.Empty<object>(),
            required,
            identifies,
            place,
            reason = "It was asked for each time.",
        };

    public static JsonObject FilingAbout(string agency, string service, string? question = null, string? answer = null)
    {
        var filing = Some.FilingWith("subject.agencyId", agency);
        filing["subject"]!["serviceId"] = service;
        if (question is not null)
        {
            filing["answers"] = new JsonObject { [question] = answer };
        }

        return filing;
    }

    public static JsonObject Assisted(JsonObject filing)
    {
        filing["assistance"] = new JsonObject { ["reason"] = "Came in person." };
        return filing;
    }
}
