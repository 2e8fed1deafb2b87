using System.Collections;
using Ccs.Application.Audit;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Tests.Events;

namespace Ccs.Infrastructure.Tests.Audit;

/// <summary>An opening for audit opens every word that is sealed in an event, and nothing that tells who filed.</summary>
public sealed class SealedTextsTests
{
    /// <summary>Who filed, where they are reached, the code, and what files are opened and compared with.</summary>
    private static readonly Type[] Closed = [typeof(SealedComplainant), typeof(SealedContact), typeof(SealedCode)];

    private static readonly string[] OfFiles = [nameof(Document.Sha256), nameof(Document.FileKey)];

    public static TheoryData<Type> Events => [.. EventNames.All.Where(typeof(IComplaintEvent).IsAssignableFrom)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_sealed_word_of_an_event_is_among_them(Type type)
    {
        var fact = (IComplaintEvent)SampleEvents.Make(type);

        SealedTexts.Of(fact).Count().ShouldBe(CountIn(fact));
    }

    private static int CountIn(object? value) =>
        value switch
        {
            null or string => 0,
            Sealed => 1,
            _ when Closed.Contains(value.GetType()) => 0,
            IEnumerable several => several.Cast<object>().Sum(CountIn),
            _ when value.GetType().Assembly == typeof(IComplaintEvent).Assembly && value is not Enum => value
                .GetType()
                .GetProperties()
                .Where(member => !(value is Document && OfFiles.Contains(member.Name)))
                .Where(member => member.GetIndexParameters().Length == 0)
                .Sum(member => CountIn(member.GetValue(value))),
            _ => 0,
        };
}
