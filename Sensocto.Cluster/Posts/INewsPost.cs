using Orleans.Services;

namespace Sensocto.Cluster.Posts;

/// <summary>What a node takes beside attention, which must not wait behind it: news of feeds, decisions, names.</summary>
[Alias("sensocto.news.post")]
internal interface INewsPost : IGrainService
{
    /// <summary>Takes news of attributes; false if they must be told again.</summary>
    [Alias("take")]
    [ResponseTimeout("00:00:03")]
    Task<bool> Take(byte[] news);

    /// <summary>Takes what operators decided about alarms, as far as it can use it; always true, for all of it is told again.</summary>
    [Alias("decide")]
    [ResponseTimeout("00:00:03")]
    Task<bool> Decide(byte[] commands);

    /// <summary>Takes who looks and who pins on another node; false if it must be told again.</summary>
    [Alias("watch")]
    [ResponseTimeout("00:00:03")]
    Task<bool> Watch(byte[] watchers);
}
