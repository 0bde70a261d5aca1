using Orleans.Services;

namespace Sensocto.Cluster.Posts;

/// <summary>Receives news of feeds, decisions and names from other nodes, apart from attention, which must not wait behind them.</summary>
[Alias("sensocto.news.post")]
internal interface INewsPost : IGrainService
{
    /// <summary>Takes news of attributes; false if they must be sent again.</summary>
    [Alias("take")]
    [ResponseTimeout("00:00:03")]
    Task<bool> Take(byte[] news);

    /// <summary>Takes operators' decisions about alarms, as far as they apply here; always true, because all are sent again regularly.</summary>
    [Alias("decide")]
    [ResponseTimeout("00:00:03")]
    Task<bool> Decide(byte[] commands);

    /// <summary>Takes the viewers and pins of another node; false if they must be sent again.</summary>
    [Alias("watch")]
    [ResponseTimeout("00:00:03")]
    Task<bool> Watch(byte[] watchers);
}
