namespace Ccs.Proof.Tree;

/// <summary>The nodes of the tree that are finished: those above as many leaves as they can have. They never change.</summary>
public interface ITreeNodes
{
    /// <param name="level">0: leaves.</param>
    /// <param name="index">From the left, from 0: above the leaves <c>index * 2^level</c> and the <c>2^level - 1</c> after it.</param>
    /// <exception cref="KeyNotFoundException">It isn't finished, or was lost.</exception>
    TreeHash At(int level, long index);
}
