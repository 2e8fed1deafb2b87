using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>Where the complaint of this tracking token stands; of one that was erased no token knows anything any more.</summary>
public sealed record TrackComplaint(Guid ComplaintId, Language Language) : IRequest<TrackingView>, IAboutComplaint;

internal sealed class TrackComplaintHandler(ITrackingViews views, TrackingViewMaker maker) : IRequestHandler<TrackComplaint, TrackingView>
{
    public async Task<TrackingView> Handle(TrackComplaint query, CancellationToken cancellationToken)
    {
        return await views.Find(query.ComplaintId, cancellationToken) is { State.Erased: false } view
            ? await maker.Make(view, query.Language, cancellationToken)
            : throw new NotFoundException("tracking.not-found");
    }
}
