using System.Globalization;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Pacing;

/// <summary>Puts a granted window into words, for instance <c>10 Hz: Ada hovers; load Normal</c>. Pure.</summary>
public static class WindowReason
{
    /// <summary>Why an attribute is sent as often as it is.</summary>
    public static string Explain(AttributeDescriptor attribute, SendWindow window, AttentionDescription attention)
    {
        var held = window.HeldByAlarm ? "; held at Medium by an alarm" : "";
        return $"{Rate(Pacer.GrantedRateHz(attribute, window))}: {attention.Reason}{held}; load {window.Load}";
    }

    /// <summary>A rate as an operator reads it: <c>10 Hz</c>, or <c>1 per 5 s</c> where that says more.</summary>
    public static string Rate(double hz) => hz >= 1 ? $"{Digits(hz)} Hz" : $"1 per {Digits(1 / hz)} s";

    private static string Digits(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
