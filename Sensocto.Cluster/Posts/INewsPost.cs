using Orleans.Services;

namespace Sensocto.Cluster.Posts;

/// <summary>What a node takes from those that run feeds. Apart from attention, which must not wait behind it.</summary>
[Alias("sensocto.news.post")]
internal interface INewsPost : IGrainService
{
    /// <summary>Takes news of attributes; false if they must be told again.</summary>
    [Alias("take")]
    [ResponseTimeout("00:00:03")]
    Task<bool> Take(byte[] news);

    /// <summary>Takes what operators decided about alarms.</summary>
    [Alias("decide")]
    [ResponseTimeout("00:00:03")]
    Task Decide(byte[] commands);
}
