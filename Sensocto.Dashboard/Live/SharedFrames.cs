using Microsoft.Extensions.Options;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// The shared sections of every attribute that any page is looking at, or was a moment ago, and the shared facts of every one that any page
/// renders, which bounds them. Thread-safe.
/// </summary>
public sealed class SharedFrames(IOptions<LiveOptions> options, AttentionTracker tracker, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<LiveAttribute, SharedSections> _shared = [];
    private readonly Dictionary<LiveAttribute, SharedFacts> _facts = [];

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

    /// <summary>Attributes that are rendered by any page.</summary>
    public int Rendered
    {
        get
        {
            lock (_gate)
            {
                return _facts.Count;
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

    internal SharedFacts JoinFacts(LiveAttribute attribute)
    {
        lock (_gate)
        {
            if (!_facts.TryGetValue(attribute, out var facts))
            {
                _facts[attribute] = facts = new SharedFacts(attribute, tracker, time);
            }

            facts.Users++;
            return facts;
        }
    }

    /// <summary>A row to be rendered.</summary>
    internal RowTexts TextsOf(LiveAttribute attribute)
    {
        SharedFacts? known;
        lock (_gate)
        {
            known = _facts.GetValueOrDefault(attribute);
        }

        return known?.Read().Texts
            ?? new RowTexts(attribute, RowFacts.Of(attribute, tracker), RowMarkup.Of(attribute.Descriptor));
    }

    internal void Leave(SharedFacts facts)
    {
        lock (_gate)
        {
            if (--facts.Users == 0)
            {
                _facts.Remove(facts.Attribute);
                facts.Dispose();
            }
        }
    }
}
