using Sensocto.Core.Feeds.Simulation.Signals;

namespace Sensocto.Core.Feeds.Simulation.Scenarios;

/// <summary>A scenario's named signals, and the reading of any signal: its kind's own figures, then scale, spikes, noise and natural limits.</summary>
internal sealed class SignalCatalog(Dictionary<string, SignalLayer[]> named)
{
    private static readonly Dictionary<string, Func<ScenarioNode, SignalLayer>> Kinds = new(StringComparer.Ordinal)
    {
        ["sine"] = SineMix.Read,
        ["walk"] = Walk.Read,
        ["ecg"] = Beat.ReadEcg,
        ["pulse"] = Beat.ReadPulse,
        ["heartRate"] = HeartRate.Read,
        ["respiration"] = Respiration.Read,
        ["steps"] = Steps.Read,
        ["counter"] = Counter.Read,
        ["position"] = Position.Read,
        ["battery"] = Battery.Read,
    };

    /// <summary>Reads the scenario's named signals.</summary>
    public static SignalCatalog ReadAll(ScenarioNode scenario) =>
        new(scenario.Has("signals") ? scenario.Map("signals", (_, node) => ReadSignal(node)) : []);

    /// <summary>Reads a member that is the name of a signal or a signal itself.</summary>
    public SignalLayer[] Read(ScenarioNode node, string member) =>
        node.IsText(member) ? named[node.OneOf(member, named.Keys)] : node.Part(member, ReadSignal);

    private static SignalLayer[] ReadSignal(ScenarioNode node)
    {
        var source = Kinds[node.OneOf("kind", Kinds.Keys)](node);
        SignalLayer?[] layers =
        [
            source,
            Scale.Read(node),
            node.OptionalPart("spikes", Spikes.Read),
            Noise.Read(node),
            Clamp.Read(node),
        ];
        return [.. layers.OfType<SignalLayer>()];
    }
}
