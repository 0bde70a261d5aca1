using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Model;

/// <summary>One public call, or the passing of time. Numbers are taken modulo what exists, so that any step fits any world.</summary>
internal abstract record Step
{
    public abstract void Run(TrackerRig rig);
}

internal sealed record Set(int Viewer, int Key, Interest Interest, bool ByCell) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        var (cell, key) = rig.Key(Key);
        var accepted = ByCell ? viewer.Set(cell, Interest) : viewer.Set(cell.Key.Sensor, cell.Key.Attribute, Interest);
        Assert.Equal(rig.Model.Set(naive, key, Interest, ByCell), accepted);
    }
}

internal sealed record KeepOnly(int Viewer, int Key) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        var (cell, key) = rig.Key(Key);
        viewer.KeepOnly([cell]);
        rig.Model.Forget(naive, Interest.All, key);
    }
}

internal sealed record Suspend(int Viewer) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        viewer.Suspend();
        naive.IsSuspended = true;
        rig.Model.Forget(naive, Interest.None);
    }
}

internal sealed record Resume(int Viewer) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        viewer.Resume();
        naive.IsSuspended = false;
        naive.BeatAt = rig.Model.Now;
    }
}

internal sealed record Hide(int Viewer) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        viewer.Hide();
        naive.IsHidden = true;
        rig.Model.Forget(naive, Interest.Hover | Interest.Focus);
    }
}

internal sealed record Show(int Viewer) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        viewer.Show();
        naive.IsHidden = false;
    }
}

internal sealed record Cap(int Viewer, AttentionLevel Most) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        viewer.Cap(Most);
        naive.Cap = Most;
    }
}

internal sealed record SetBoost(int Viewer, int Ms) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        viewer.SetBoost(TimeSpan.FromMilliseconds(Ms));
        naive.BoostMs = Ms;
    }
}

internal sealed record Pin(int Viewer, int Sensor) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        var sensor = rig.Sensor(Sensor);
        Assert.Equal(rig.Model.Pin(naive, sensor), viewer.Pin(TrackerRig.SensorId(sensor)));
    }
}

internal sealed record Unpin(int Viewer, int Sensor) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        var sensor = rig.Sensor(Sensor);
        viewer.Unpin(TrackerRig.SensorId(sensor));
        naive.Pins.Remove(sensor);
    }
}

internal sealed record Rename(int Viewer, int Name) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        if (naive.IsClosed)
        {
            return;
        }

        viewer.Rename(TrackerRig.OperatorName(Name));
        var kept = naive.Pins.Where(s => viewer.Pins.Contains(TrackerRig.SensorId(s))).ToHashSet();
        var isLost = kept.Count < naive.Pins.Count;
        (naive.Name, naive.Pins) = (TrackerRig.OperatorName(Name), kept);
        Assert.Equal(kept.Count, viewer.Pins.Count);
        Assert.True(!isLost || rig.Model.PinsOf(naive.Name).Count == rig.Model.PinCap, "a pin was lost below the cap");
    }
}

internal sealed record RemoveSensor(int Sensor) : Step
{
    public override void Run(TrackerRig rig) => rig.SetExists(rig.Sensor(Sensor), exists: false);
}

internal sealed record AddSensor(int Sensor) : Step
{
    public override void Run(TrackerRig rig) => rig.SetExists(rig.Sensor(Sensor), exists: true);
}

/// <summary>The viewer leaves; a new one takes its place.</summary>
internal sealed record Reconnect(int Viewer) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        viewer.Dispose();
        viewer.Dispose();
        rig.Model.Close(naive);
        rig.Connect(Viewer);
    }
}

internal sealed record Beat(int Viewer) : Step
{
    public override void Run(TrackerRig rig)
    {
        var (viewer, naive) = rig.Viewer(Viewer);
        viewer.Beat();
        naive.BeatAt = rig.Model.Now;
    }
}

internal sealed record Wait(int Ms) : Step
{
    public override void Run(TrackerRig rig) => rig.Advance(Ms);
}

/// <summary>Time passes while every circuit lives.</summary>
internal sealed record Stay(int Seconds) : Step
{
    public override void Run(TrackerRig rig)
    {
        for (var i = 0; i < Seconds; i += 20)
        {
            rig.BeatAll();
            rig.Advance(1000 * Math.Min(20, Seconds - i));
        }
    }
}
