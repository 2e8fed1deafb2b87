using System.Security.Cryptography;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Figures.Editions;

/// <summary>Publishes the editions whose day has come, each once; of a new installation the latest of them first.</summary>
public sealed record PublishEditions : ICommand<int>;

internal sealed class PublishEditionsHandler(
    ICurrentActor current,
    FigureDesk desk,
    IEditions editions,
    IFigures figures,
    EditionCounting counting,
    IEditionFiles files,
    IDirectory directory
) : IRequestHandler<PublishEditions, int>
{
    /// <returns>How many; none while the day of the next one has not come, or what is to be in it is not counted to its end.</returns>
    public async Task<int> Handle(PublishEditions command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var calendar = (await directory.Get(cancellationToken)).Calendar();
        var due = EditionCalendar.LastDue(desk.Today, calendar);
        var latest = (await editions.Load(cancellationToken)).State.Latest;
        var before = latest is null ? null : await editions.Read(latest.Edition, cancellationToken);
        List<(EditionPublished, IReadOnlyList<EditionFile>)> made = [];
        for (var next = before is null ? due : EditionMonth.Parse(before.Id)!.Value.Plus(1); !due.IsBefore(next); next = next.Plus(1))
        {
            var known = await figures.Known(EditionCalendar.KnownOn(next), cancellationToken);
            var on = EditionCalendar.PublishedOn(next, calendar);
            if (!known.IsFinal || await counting.Of(before, next, on, known, cancellationToken) is not { } facts)
            {
                break;
            }

            before = EditionMaking.Make(before, facts);
            var pages = files.Of(before);
            var sums = pages.Single(file => file.Name == IEditionFiles.Sums).Content.Span;
            var hash = Convert.ToHexStringLower(SHA256.HashData(sums));
            made.Add((new EditionPublished(desk.Now, before.Id, known.Day, known.Mark, known.Definition, hash), pages));
        }

        editions.Publish(made);
        return made.Count;
    }
}
