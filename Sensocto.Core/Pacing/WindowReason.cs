using System.Globalization;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Pacing;

/// <summary>Puts a granted window into words, for instance <c>10 Hz: Ada hovers; load Normal</c>. Pure.</summary>
public static class WindowReason
{
    /// <summary>Why an attribute is sent at its current rate and, if that is slower than it is measured, what each update holds.</summary>
    public static string Explain(AttributeDescriptor attribute, SendWindow window, AttentionDescription attention)
    {
        var held = window.HeldByAlarm ? "; held at Medium by an alarm" : "";
        var granted = Pacer.GrantedRateHz(attribute, window);
        var holds =
            granted >= attribute.FullRateHz ? ""
            : window.Content == BatchContent.EverySample ? "; each update brings every sample"
            : "; each update sums up what was measured";
        return $"{Rate(granted)}: {attention.Reason}{held}; load {window.Load}{holds}";
    }

    /// <summary>A rate as shown to operators: <c>10 Hz</c>, or <c>1 per 5 s</c> below 1 Hz.</summary>
    public static string Rate(double hz) => hz >= 1 ? $"{Digits(hz)} Hz" : $"1 per {Digits(1 / hz)} s";

    private static string Digits(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
