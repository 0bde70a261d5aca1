namespace Sensocto.Dashboard;

/// <summary>A setting that can not be; the message is all that an operator is told.</summary>
internal sealed class SettingException(string message) : Exception(message);
