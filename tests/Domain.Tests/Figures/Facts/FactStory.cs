using System.Text.Json;
using System.Text.Json.Serialization;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Domain.Tests.Figures.Facts;

/// <summary>A history told to the figures, its events numbered from 1.</summary>
internal static class FactStory
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static ComplaintFigures Of(params IEnumerable<IComplaintEvent> events) => From(null, events, 1)!;

    public static ComplaintFigures? From(ComplaintFigures? before, IEnumerable<IComplaintEvent> events, long first) =>
        events
            .Select((e, i) => (Event: e, Seq: first + i))
            .Aggregate(before, (f, x) => ComplaintFigures.Evolve(f, x.Event, x.Seq, Calendar));

    public static Milestone At(int month, int day, long seq) => new(Day(month, day), seq);

    /// <summary>So that two facts that differ are seen to differ, and where.</summary>
    public static string AsText<T>(T facts) => JsonSerializer.Serialize(facts, Options);
}
