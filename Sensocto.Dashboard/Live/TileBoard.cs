using System.Runtime.InteropServices;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// The tiles that one circuit renders: writes what they and their rows show, as far as the page does not have it yet. Bounded by these tiles. Rows are contiguous in
/// memory, because every page passes over its own with each frame. The clock writes on any pool thread; all other calls come from the circuit or its link.
/// </summary>
internal sealed class TileBoard(SharedFrames shared, TimeProvider time)
{
    /// <summary>Bytes of a frame that are reserved for the tiles, however many samples there are: an alarm's mark must not wait for samples.</summary>
    public const int Room = 8_192;

    private static readonly TimeSpan AllEvery = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly List<Row> _rows = [];
    private readonly List<Head> _heads = [];
    private long _allAt = time.GetTimestamp();
    private int _looks;
    private int _turn;

    /// <summary>Adds a tile that shows the first <paramref name="rows"/> attributes of a sensor. It must leave when it is no longer rendered.</summary>
    public SharedTile Join(LiveSensor sensor, int rows)
    {
        var tile = shared.JoinTile(sensor, rows);
        lock (_gate)
        {
            foreach (var facts in tile.Rows)
            {
                _rows.Add(new Row { Facts = facts });
            }

            if (tile.TellsMore)
            {
                _heads.Add(new Head { Tile = tile });
            }
        }

        return tile;
    }

    /// <summary>
    /// Writes what tiles show and the page does not have yet, up to <paramref name="most"/> bytes plus one section. Round robin: if not all fits, the next frame begins
    /// after the last row of this one.
    /// </summary>
    public void Write(FrameWriter frame, ViewCursors view, int most)
    {
        var now = time.GetTimestamp();
        var isAllDue = time.GetElapsedTime(_allAt, now) >= AllEvery;
        var isViewOther = view.Looks != _looks;
        lock (_gate)
        {
            foreach (ref var head in CollectionsMarshal.AsSpan(_heads))
            {
                head.Write(frame, now, most);
            }

            var rows = CollectionsMarshal.AsSpan(_rows);
            for (var passed = 0; passed < rows.Length && frame.Written.Length < most; passed++)
            {
                _turn = _turn < rows.Length ? _turn : 0;
                ref var row = ref rows[_turn++];
                var part = row.Facts.Read(now);
                if (row.Lacks(part.Edition, isViewOther || isAllDue))
                {
                    row.Write(part, frame, view, isAllDue);
                }
            }

            // If not everything fitted, the rest stays due for the next frame.
            if (frame.Written.Length < most)
            {
                (_looks, _allAt) = (view.Looks, isAllDue ? now : _allAt);
            }
        }
    }

    /// <summary>Whether a row of an attribute is rendered.</summary>
    public bool Renders(LiveAttribute attribute)
    {
        lock (_gate)
        {
            return _rows.Exists(row => row.Facts.Attribute == attribute);
        }
    }

    /// <summary>Forgets what was sent, because a new link has received nothing.</summary>
    public void StartOver()
    {
        lock (_gate)
        {
            foreach (ref var row in CollectionsMarshal.AsSpan(_rows))
            {
                row.StartOver();
            }

            foreach (ref var head in CollectionsMarshal.AsSpan(_heads))
            {
                head.Sent = null;
            }
        }
    }

    /// <summary>Removes a tile that is no longer rendered; call once for each time it joined.</summary>
    public void Leave(SharedTile tile)
    {
        lock (_gate)
        {
            foreach (var facts in tile.Rows)
            {
                _rows.RemoveAt(_rows.FindIndex(row => row.Facts == facts));
            }

            if (tile.TellsMore)
            {
                _heads.RemoveAt(_heads.FindIndex(head => head.Tile == tile));
            }
        }

        shared.Leave(tile);
    }

    private struct Row
    {
        private FactsEdition _sent;
        private int _waits; // An edition that is not due until more is looked at.

        public required SharedFacts Facts { get; init; }

        public readonly bool Lacks(FactsEdition newest, bool isMoreDue) =>
            newest.All != _sent.All && (newest.All != _waits || isMoreDue);

        public void Write(SharedFacts.Part part, FrameWriter frame, ViewCursors view, bool isAllDue)
        {
            if (!IsDue(part.Edition, view, isAllDue))
            {
                _waits = part.Edition.All;
                return;
            }

            frame.Append(part.Bytes);
            (_sent, _waits) = (part.Edition, 0);
        }

        public void StartOver() => (_sent, _waits) = (default, 0);

        // For a row out of view, only what is wrong is sent at once. Other changes wait until the row is in view or everything is due, because a sliver of the row
        // may be visible. The size of a crowd waits for the view alone, because somebody always comes or goes.
        private readonly bool IsDue(FactsEdition now, ViewCursors view, bool isAllDue) =>
            _sent.All == 0
            || view.IsLookedAt(Facts.Attribute)
            || now.Wrong != _sent.Wrong
            || (isAllDue && now.BesidesCrowd != _sent.BesidesCrowd);
    }

    private struct Head
    {
        public required SharedTile Tile { get; init; }

        public byte[]? Sent { get; set; }

        public void Write(FrameWriter frame, long now, int most)
        {
            var told = Tile.Read(now);
            if (told != Sent && frame.Written.Length < most)
            {
                frame.Append(told);
                Sent = told;
            }
        }
    }
}
