using System.Diagnostics;

namespace Ccs.Infrastructure.Hosting;

/// <summary>
/// Each call is a trace of its own. The trace is the correlation of the audit, and a stranger who could name it in <c>traceparent</c> could
/// have their acts stand among somebody else's. What we call ourselves is still told which trace it belongs to.
/// </summary>
internal sealed class OwnTraces : DistributedContextPropagator
{
    private readonly DistributedContextPropagator _outgoing = CreateDefaultPropagator();

    public override IReadOnlyCollection<string> Fields => _outgoing.Fields;

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) =>
        _outgoing.Inject(activity, carrier, setter);

    public override void ExtractTraceIdAndState(
        object? carrier,
        PropagatorGetterCallback? getter,
        out string? traceId,
        out string? traceState
    ) => (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
