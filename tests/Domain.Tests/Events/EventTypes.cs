namespace Ccs.Domain.Tests.Events;

internal static class EventTypes
{
    /// <summary>Every fact about a complaint.</summary>
    public static readonly IReadOnlyList<Type> All =
    [
        .. typeof(IComplaintEvent).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IComplaintEvent)) && !t.IsInterface),
    ];

    /// <summary>And all else that is stored under a name of its own.</summary>
    public static readonly IReadOnlyList<Type> Stored =
    [
        .. typeof(IComplaintEvent).Assembly.GetTypes().Where(t => t.IsDefined(typeof(EventNameAttribute), inherit: false)).Union(All),
    ];
}
