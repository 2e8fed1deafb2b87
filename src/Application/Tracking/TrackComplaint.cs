using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>Where the complaint of this tracking token stands.</summary>
public sealed record TrackComplaint(Guid ComplaintId, Language Language) : IRequest<TrackingView>, IAboutComplaint;

internal sealed class TrackComplaintHandler(ITrackingViews views, TrackingViewMaker maker) : IRequestHandler<TrackComplaint, TrackingView>
{
    public async Task<TrackingView> Handle(TrackComplaint query, CancellationToken cancellationToken)
    {
        var view = await views.Find(query.ComplaintId, cancellationToken) ?? throw new NotFoundException("tracking.not-found");
        return await maker.Make(view, query.Language, cancellationToken);
    }
}
