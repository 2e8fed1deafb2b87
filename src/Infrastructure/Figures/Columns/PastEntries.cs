namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>Entries complaint by complaint, as they were read in one go: a walk goes straight through memory.</summary>
internal sealed class PastEntries
{
    private uint[] _filed;
    private int[] _start;

    /// <param name="room">For about so many entries.</param>
    /// <param name="complaints">Of about so many complaints.</param>
    /// <param name="hasDays">Of this kind.</param>
    public PastEntries(int room, int complaints, bool hasDays) =>
        (Block, _filed, _start) = (new EntryBlock(room, hasDays), new uint[complaints], new int[complaints + 1]);

    public EntryBlock Block { get; }

    public int Complaints { get; private set; }

    private int Count { get; set; }

    /// <summary>After all others of the same complaint and of those that were filed before it.</summary>
    public void Add(EntryRow row, int group)
    {
        var filed = checked((uint)row.Filed);
        if (Complaints == 0 || _filed[Complaints - 1] != filed)
        {
            if (Complaints > 0 && _filed[Complaints - 1] > filed)
            {
                throw new InvalidOperationException("Entries come in the order of their complaints.");
            }

            if (Complaints == _filed.Length)
            {
                Array.Resize(ref _filed, Bigger(Complaints));
                Array.Resize(ref _start, _filed.Length + 1);
            }

            _filed[Complaints++] = filed;
        }

        if (Count == Block.Room)
        {
            Block.Grow(Bigger(Count));
        }

        Block.Put(Count++, row, group);
        _start[Complaints] = Count;
    }

    /// <summary>Null: of this complaint there was nothing.</summary>
    public int? Find(uint filed) => Array.BinarySearch(_filed, 0, Complaints, filed) is >= 0 and var complaint ? complaint : null;

    public uint Filed(int complaint) => _filed[complaint];

    /// <returns>Its first entry, and the one after its last.</returns>
    public (int From, int To) Of(int complaint) => (_start[complaint], _start[complaint + 1]);

    private static int Bigger(int room) => room + (room / 4) + 1;
}
