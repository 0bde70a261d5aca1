namespace Sensocto.Benchmarks.Soak;

/// <summary>
/// A least-squares line through points that allows for other variables: the operators present affect the heap far more than an hour does.
/// </summary>
/// <param name="Slope">The growth of y per unit of x, all else equal.</param>
/// <param name="Error">The slope's standard error, widened for autocorrelated residuals.</param>
/// <param name="Mean">The mean of y.</param>
/// <param name="Noise">The residuals' standard deviation.</param>
internal readonly record struct LinearFit(double Slope, double Error, double Mean, double Noise)
{
    private const double Nothing = 1e-9;

    public static LinearFit Through(IReadOnlyList<(double X, double Y, double[] Others)> points)
    {
        // Column 0 is x. All are centred, so that the constant needs no column, and scaled to spread 1.
        var columns = 1 + points[0].Others.Length;
        var spreads = new double[columns];
        var rows = new double[points.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = [points[i].X, .. points[i].Others];
        }

        for (var c = 0; c < columns; c++)
        {
            var mean = rows.Average(r => r[c]);
            var spread = Math.Sqrt(rows.Average(r => (r[c] - mean) * (r[c] - mean)));
            spreads[c] = spread;
            foreach (var row in rows)
            {
                row[c] = spread < Nothing ? 0 : (row[c] - mean) / spread;
            }
        }

        var meanY = points.Average(p => p.Y);
        var inverse = Invert(Products(rows, columns));
        var coefficients = new double[columns];
        for (var c = 0; c < columns; c++)
        {
            for (var d = 0; d < columns; d++)
            {
                coefficients[c] += inverse[c][d] * rows.Select((r, i) => r[d] * (points[i].Y - meanY)).Sum();
            }
        }

        var rest = rows.Select((r, i) => points[i].Y - meanY - r.Zip(coefficients, (a, b) => a * b).Sum()).ToArray();
        var variance = rest.Sum(e => e * e) / Math.Max(1, rest.Length - columns - 1);
        var error = Math.Sqrt(variance * inverse[0][0]) * Persistence(rest);
        return new(coefficients[0] / spreads[0], error / spreads[0], meanY, Math.Sqrt(variance));
    }

    // The factor by which the error widens because each residual resembles the one before.
    private static double Persistence(double[] rest)
    {
        var all = rest.Sum(e => e * e);
        var alike = all < Nothing ? 0 : rest.Zip(rest.Skip(1), (a, b) => a * b).Sum() / all;
        alike = Math.Clamp(alike, 0, 0.9);
        return Math.Sqrt((1 + alike) / (1 - alike));
    }

    private static double[][] Products(double[][] rows, int columns) =>
        [
            .. Enumerable
                .Range(0, columns)
                .Select(c => Enumerable.Range(0, columns).Select(d => rows.Sum(r => r[c] * r[d])).ToArray()),
        ];

    // Gauss-Jordan elimination; a column that never changes explains nothing.
    private static double[][] Invert(double[][] matrix)
    {
        var size = matrix.Length;
        double[][] inverse =
        [
            .. Enumerable.Range(0, size).Select(c => Enumerable.Range(0, size).Select(d => c == d ? 1.0 : 0).ToArray()),
        ];
        for (var c = 0; c < size; c++)
        {
            var pivot = matrix[c][c];
            for (var k = 0; k < size; k++)
            {
                matrix[c][k] = pivot < Nothing ? 0 : matrix[c][k] / pivot;
                inverse[c][k] = pivot < Nothing ? 0 : inverse[c][k] / pivot;
            }

            for (var r = 0; r < size; r++)
            {
                var share = r == c ? 0 : matrix[r][c];
                for (var k = 0; k < size; k++)
                {
                    matrix[r][k] -= share * matrix[c][k];
                    inverse[r][k] -= share * inverse[c][k];
                }
            }
        }

        return inverse;
    }
}
