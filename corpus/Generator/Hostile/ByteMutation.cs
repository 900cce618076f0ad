using PerfEval.Generator.Numbers;

namespace PerfEval.Generator.Hostile;

/// <summary>Breaks bytes by chance: bits flipped, ranges inserted, removed, repeated, blanked and swapped, the end cut off.</summary>
internal static class ByteMutation
{
    private const int MostChanges = 8;
    private const int LongestRange = 64;

    public static byte[] Of(byte[] source, Dice dice)
    {
        var bytes = source.ToList();
        for (var left = dice.Between(1, MostChanges); left > 0 && bytes.Count > 8; left--) Change(bytes, dice);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Dice dice)
    {
        var at = dice.Between(0, bytes.Count - 1);
        var length = Math.Min(dice.Between(1, LongestRange), bytes.Count - at);
        switch (dice.Between(0, 7))
        {
            case 0 or 1:
                bytes[at] ^= (byte)(1 << dice.Between(0, 7));
                break;
            case 2:
                bytes.InsertRange(at, [.. Enumerable.Range(0, length).Select(_ => (byte)dice.Between(0, 255))]);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 5:
                for (var k = at; k < at + length; k++) bytes[k] = 0;
                break;
            case 6:
                // Numbers, most of all: lengths, offsets and counts become as large as they can be.
                for (var k = at; k < at + Math.Min(4, length); k++) bytes[k] = 0xFF;
                break;
            default:
                if (dice.Chance(0.3)) bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
