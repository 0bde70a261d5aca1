using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class BeatTests
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    [Fact]
    public void An_ecg_has_one_R_peak_a_beat_at_the_rate_that_was_asked_for()
    {
        var peaks = RPeaks(
            Simulated.Read(Simulated.Feed("""{ "kind": "ecg", "bpm": 72, "variability": 0.15 }""", hz: 250), Span)
        );

        Assert.Equal(720, peaks.Length, 25.0);
        Assert.All(peaks, peak => Assert.InRange(peak.Value, 0.95, 1.3));
        Assert.All(Steps(peaks), seconds => Assert.InRange(seconds, 60 / 72.0 * 0.8, 60 / 72.0 * 1.2));
    }

    [Fact]
    public void Beats_come_at_varying_distances()
    {
        var peaks = RPeaks(
            Simulated.Read(Simulated.Feed("""{ "kind": "ecg", "bpm": 72, "variability": 0.15 }""", hz: 250), Span)
        );

        var steps = Steps(peaks).ToArray();

        Assert.InRange(steps.Max() - steps.Min(), 0.08, 0.4);
    }

    [Fact]
    public void Between_two_R_peaks_there_is_a_P_wave_a_Q_and_S_dip_and_a_T_wave()
    {
        var samples = Simulated.Read(
            Simulated.Feed("""{ "kind": "ecg", "bpm": 60, "variability": 0 }""", hz: 500),
            Span
        );
        var peaks = RPeaks(samples);
        double Extreme(double from, double to, Func<IEnumerable<double>, double> pick) =>
            pick(
                samples
                    .Where(s => (s.Ticks - peaks[5].Ticks) / 1e7 is var at && at >= from && at <= to)
                    .Select(s => s.Value)
            );

        Assert.InRange(Extreme(-0.3, -0.1, Enumerable.Max), 0.1, 0.2);
        Assert.InRange(Extreme(-0.05, -0.01, Enumerable.Min), -0.2, -0.03);
        Assert.InRange(Extreme(0.01, 0.06, Enumerable.Min), -0.35, -0.15);
        Assert.InRange(Extreme(0.15, 0.4, Enumerable.Max), 0.25, 0.35);
        Assert.InRange(Extreme(0.45, 0.65, v => v.Max(Math.Abs)), 0, 0.03);
    }

    [Fact]
    public void The_pulse_follows_the_beats_of_the_same_sensor()
    {
        var feed = Simulated
            .Scenario(
                """
                { "seed": 4, "kinds": { "bed": { "name": "Bed", "attributes": [
                    { "id": "ecg", "fullRateHz": 250, "signal": { "kind": "ecg", "bpm": 72, "bpmSpread": 10 } },
                    { "id": "pleth", "fullRateHz": 250, "signal": { "kind": "pulse", "bpm": 72, "bpmSpread": 10 } } ] } },
                  "rooms": [ { "name": "Ward", "sensors": [ { "kind": "bed" } ] } ] }
                """
            )
            .Feeds[0];
        var beats = RPeaks(Simulated.Read(feed, Span));
        var pulses = Peaks(Simulated.Read(feed, Span, 1), above: 0.7);

        var delays = beats[1..^1].Select(b => (pulses.First(p => p.Ticks > b.Ticks).Ticks - b.Ticks) / 1e7).ToArray();

        Assert.Equal(beats.Length, pulses.Length, 1.0);
        Assert.All(delays, d => Assert.InRange(d, 0.1, 0.2));
    }

    private static Sample[] RPeaks(Sample[] samples) => Peaks(samples, above: 0.6);

    private static Sample[] Peaks(Sample[] samples, double above) =>
        [
            .. Enumerable
                .Range(1, samples.Length - 2)
                .Where(i =>
                    samples[i].Value > above
                    && samples[i].Value > samples[i - 1].Value
                    && samples[i].Value >= samples[i + 1].Value
                )
                .Select(i => samples[i]),
        ];

    private static IEnumerable<double> Steps(Sample[] peaks) =>
        peaks.Zip(peaks.Skip(1), (a, b) => (b.Ticks - a.Ticks) / 1e7);
}
