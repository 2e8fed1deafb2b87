using System.Diagnostics;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Hosting;

/// <summary>Who acts in this scope. Set once, by the authentication middleware or by whoever opens a scope for a job.</summary>
public sealed class ScopedActor : ICurrentActor, ICurrentSession
{
    public Actor Actor { get; set; } = Actor.Complainant;

    public Guid? SessionId { get; set; }

    public string? TrackingSession { get; private set; }

    public bool Proven => TrackingSession is not null || Actor.Kind != ActorKind.Complainant;

    /// <summary>A tracking token was shown.</summary>
    public void ProveComplainant(string trackingSession) => TrackingSession = trackingSession;

    /// <summary>The same actor in another scope.</summary>
    public void Follow(ScopedActor other)
    {
        Actor = other.Actor;
        TrackingSession = other.TrackingSession;
    }
}

public static class SameActor
{
    /// <summary>A scope in which the actor of this one acts.</summary>
    public static AsyncServiceScope CreateScopeOfSameActor(this IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Follow(services.GetRequiredService<ScopedActor>());
        return scope;
    }
}

/// <summary>The trace is the correlation; the span that called is the cause.</summary>
internal sealed class ScopedCorrelation(ISecrets secrets) : ICorrelation
{
    private readonly Lazy<string> _own = new(() => secrets.NewId().ToString("N"));

    public string CorrelationId => Activity.Current?.TraceId.ToString() ?? _own.Value;

    public string? CausationId =>
        Activity.Current?.ParentSpanId.ToString() is { Length: > 0 } parent && parent.Any(c => c != '0') ? parent : null;
}
