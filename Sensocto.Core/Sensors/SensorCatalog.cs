using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Sensocto.Core.Sensors;

/// <summary>
/// The sensors that exist. Reads are lock-free; changes happen one at a time, on the calling thread. Sensors come and go with
/// their feeds, by <see cref="Feeds.FeedHost.Add"/> and <see cref="Feeds.FeedHost.Remove"/>.
/// Bounded by <see cref="MaxSensors"/>. Thread-safe.
/// </summary>
public sealed class SensorCatalog
{
    /// <summary>The most sensors at once.</summary>
    public const int MaxSensors = 100_000;

    // Held while followers are notified of a change; see Follow.
    private readonly Lock _changing = new();
    private readonly ConcurrentDictionary<SensorId, SensorDescriptor> _sensors = new();
    private Follower[] _followers = [];

    /// <summary>The sensor with an id.</summary>
    public bool TryGet(SensorId id, [NotNullWhen(true)] out SensorDescriptor? sensor) =>
        _sensors.TryGetValue(id, out sensor);

    /// <summary>Adds a sensor; false if the id is already taken.</summary>
    /// <exception cref="ArgumentException">It has no id, no attributes, too many of them, two with the same id, or one that is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">The catalog is full.</exception>
    internal bool Add(SensorDescriptor sensor)
    {
        DescriptorRules.Check(sensor);
        lock (_changing)
        {
            if (_sensors.Count >= MaxSensors)
            {
                throw new InvalidOperationException($"The catalog holds {MaxSensors} sensors already.");
            }

            if (!_sensors.TryAdd(sensor.Id, sensor))
            {
                return false;
            }

            Array.ForEach(_followers, f => f.Added(sensor));
            return true;
        }
    }

    /// <summary>Removes a sensor; false if there is none with this id.</summary>
    internal bool Remove(SensorId id)
    {
        lock (_changing)
        {
            if (!_sensors.TryRemove(id, out _))
            {
                return false;
            }

            Array.ForEach(_followers, f => f.Removed(id));
            return true;
        }
    }

    /// <summary>
    /// Reports every sensor that exists, then every change until the result is disposed, each once and in order, under the catalog's lock. So a
    /// follower only notes what is reported: it must not change the catalog, block, call other code back or throw.
    /// </summary>
    internal IDisposable Follow(Action<SensorDescriptor> added, Action<SensorId> removed)
    {
        var follower = new Follower(this, added, removed);
        lock (_changing)
        {
            _followers = [.. _followers, follower];
            foreach (var sensor in _sensors.Values)
            {
                added(sensor);
            }
        }

        return follower;
    }

    private sealed class Follower(SensorCatalog catalog, Action<SensorDescriptor> added, Action<SensorId> removed)
        : IDisposable
    {
        public Action<SensorDescriptor> Added { get; } = added;

        public Action<SensorId> Removed { get; } = removed;

        public void Dispose()
        {
            lock (catalog._changing)
            {
                catalog._followers = Array.FindAll(catalog._followers, f => f != this);
            }
        }
    }
}
