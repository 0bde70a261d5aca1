using Microsoft.Extensions.Options;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>The shared sections of every attribute that any page is looking at, or was a moment ago, which bounds them. Thread-safe.</summary>
public sealed class SharedFrames(IOptions<LiveOptions> options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<LiveAttribute, SharedSections> _shared = [];

    /// <summary>Attributes that are read by any page.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _shared.Count;
            }
        }
    }

    internal SharedSections Join(LiveAttribute attribute)
    {
        lock (_gate)
        {
            if (!_shared.TryGetValue(attribute, out var shared))
            {
                _shared[attribute] = shared = new SharedSections(attribute, options.Value.MaxCatchUp);
            }

            shared.Users++;
            return shared;
        }
    }

    internal void Leave(SharedSections shared)
    {
        lock (_gate)
        {
            if (--shared.Users == 0)
            {
                _shared.Remove(shared.Attribute);
            }
        }
    }
}
