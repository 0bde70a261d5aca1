namespace Sensocto.Core.Attention;

/// <summary>Who looks: one browser tab, and the person behind it. Immutable.</summary>
/// <param name="Id">Names the tab, for logs and the API; usually the circuit's id.</param>
/// <param name="Operator">The person's name as others read it. One operator may have several viewers.</param>
public sealed record ViewerInfo(string Id, string Operator);
