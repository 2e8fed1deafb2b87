using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Administration.Files;

/// <summary>Whether files are scanned, as administrators have to know.</summary>
public sealed record GetFileScanning : IRequest<FileScanning>;

internal sealed class GetFileScanningHandler(AdministrationDesk desk, IFileScans scans) : IRequestHandler<GetFileScanning, FileScanning>
{
    public Task<FileScanning> Handle(GetFileScanning query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        return scans.Status(cancellationToken);
    }
}
