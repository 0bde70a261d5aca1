namespace Sensocto.Dashboard;

/// <summary>An invalid setting. The message is all that the operator sees.</summary>
internal sealed class SettingException(string message) : Exception(message);
