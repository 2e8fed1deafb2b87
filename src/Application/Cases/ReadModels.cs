using Mapster;

namespace Ccs.Application.Cases;

/// <summary>
/// From what is stored for reading to what is answered, where the two have the same names. Never onto an event or a command: a field that
/// was left out there would be left out for ever.
/// </summary>
public static class ReadModels
{
    public static TypeAdapterConfig Mapping { get; } = Configure();

    private static TypeAdapterConfig Configure()
    {
        var mapping = new TypeAdapterConfig();

        // What is named by its language, opened or reckoned for today is left to whoever knows how.
        mapping
            .NewConfig<CaseRow, CaseListItem>()
            .Map(item => item.ComplaintId, row => row.Id)
            .Map(item => item.Category, row => row.CategoryId)
            .Map(item => item.Deadline, row => row.DueOn)
            .Ignore(item => item.Agency!, item => item.OfficerName!, item => item.Title!, item => item.Overdue);
        return mapping;
    }
}
