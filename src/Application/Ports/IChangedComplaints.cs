namespace Ccs.Application.Ports;

/// <summary>Whoever keeps something of a complaint in memory is told of every commit of this node that changed it.</summary>
public interface IChangedComplaints
{
    /// <summary>After the commit, and before whoever asked for it is answered.</summary>
    void Changed(Guid complaintId);
}
