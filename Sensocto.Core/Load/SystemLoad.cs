namespace Sensocto.Core.Load;

/// <summary>The load level that pacing currently follows. One writer; readers never wait.</summary>
public sealed class SystemLoad
{
    private int _level;

    /// <summary>The level.</summary>
    public LoadLevel Level
    {
        get => (LoadLevel)Volatile.Read(ref _level);
        set => Volatile.Write(ref _level, (int)value);
    }
}
