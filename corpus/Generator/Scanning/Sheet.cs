using PerfEval.Generator.Numbers;

namespace PerfEval.Generator.Scanning;

/// <summary>A page as grey levels, 0 black to 255 white, row after row.</summary>
internal sealed record Sheet(int Width, int Height, byte[] Pixels)
{
    private const double PaperWhite = 248;

    /// <summary>The sheet as a scanner sees it: askew, in uneven light, with grain.</summary>
    /// <param name="turn">Degrees clockwise.</param>
    public Sheet Scanned(ScanCondition condition, double turn, Dice dice)
    {
        var seen = turn == 0 ? this with { Pixels = [.. Pixels] } : Turned(turn);
        if (condition.Noise == 0 && condition.Shadow == 0) return seen;
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                ref var level = ref seen.Pixels[(y * Width) + x];
                var light = 1 - (condition.Shadow * Math.Exp(-6.0 * x / Width));
                level = (byte)Math.Clamp((level * PaperWhite / 255 * light) + (condition.Noise * dice.Normal()), 0, 255);
            }
        }

        return seen;
    }

    /// <summary>Turned about its middle, each pixel made of the four that it covers; what comes in from outside is white.</summary>
    private Sheet Turned(double degrees)
    {
        var turned = new byte[Pixels.Length];
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        double middleX = Width / 2.0, middleY = Height / 2.0;
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                double dx = x - middleX, dy = y - middleY;
                double fromX = (dx * cos) + (dy * sin) + middleX, fromY = (dy * cos) - (dx * sin) + middleY;
                turned[(y * Width) + x] = Between(fromX, fromY);
            }
        }

        return this with { Pixels = turned };
    }

    private byte Between(double x, double y)
    {
        int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
        double right = x - left, below = y - top;
        var level = (At(left, top) * (1 - right) * (1 - below)) + (At(left + 1, top) * right * (1 - below))
            + (At(left, top + 1) * (1 - right) * below) + (At(left + 1, top + 1) * right * below);
        return (byte)Math.Round(level);
    }

    private double At(int x, int y) => (uint)x < (uint)Width && (uint)y < (uint)Height ? Pixels[(y * Width) + x] : 255;
}
