namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>One vehicle's closed route around a place: a bent circle of its own size and shape, driven at a varying speed.</summary>
internal readonly struct Track
{
    private const double KmPerDegree = 111.32;

    private readonly double _latitude;
    private readonly double _longitude;
    private readonly double _kmPerLongitude;
    private readonly double _radius;
    private readonly double _bend2;
    private readonly double _bend3;
    private readonly double _turn2;
    private readonly double _turn3;
    private readonly SmoothPhase _laps;

    /// <param name="seed">The vehicle's seed.</param>
    /// <param name="figures">What all vehicles of a signal have in common.</param>
    public Track(ulong seed, TrackFigures figures)
    {
        var size = 0.6 + (0.8 * Hash.Unit(seed, 10));
        _radius = figures.RadiusKm * size;
        _kmPerLongitude = KmPerDegree * Math.Cos(figures.Latitude * Math.PI / 180);
        _latitude = figures.Latitude + (figures.RadiusKm * Hash.Signed(seed, 11) / KmPerDegree);
        _longitude = figures.Longitude + (figures.RadiusKm * Hash.Signed(seed, 12) / _kmPerLongitude);
        _bend2 = 0.3 * Hash.Unit(seed, 13);
        _bend3 = 0.15 * Hash.Unit(seed, 14);
        _turn2 = Math.Tau * Hash.Unit(seed, 15);
        _turn3 = Math.Tau * Hash.Unit(seed, 16);
        _laps = new SmoothPhase(seed, 1 / (figures.LapSeconds * size), figures.Variability);
    }

    /// <summary>The vehicle's position, in degrees, and speed, in km/h.</summary>
    public (double Latitude, double Longitude, double Speed) At(long ticks)
    {
        var (laps, rate) = _laps.At(ticks);
        var angle = Math.Tau * (laps - Math.Floor(laps));
        var (sin2, cos2) = Math.SinCos((2 * angle) + _turn2);
        var (sin3, cos3) = Math.SinCos((3 * angle) + _turn3);
        var distance = _radius * (1 + (_bend2 * cos2) + (_bend3 * cos3));
        var slope = -_radius * ((2 * _bend2 * sin2) + (3 * _bend3 * sin3));
        var (sin, cos) = Math.SinCos(angle);
        var speed = Math.Sqrt((distance * distance) + (slope * slope)) * Math.Tau * rate * 3600;
        return (_latitude + (distance * sin / KmPerDegree), _longitude + (distance * cos / _kmPerLongitude), speed);
    }
}
