namespace PerfEval.Ingest.Ocr;

/// <summary>A sign told by its shape, which the engine's Chinese model does not know or takes for a digit.</summary>
/// <param name="Text">≥, ≤, % or ① (what stands in the ring is still to be read).</param>
/// <param name="Parts">The ink it is made of.</param>
internal sealed record Sign(string Text, Region Box, IReadOnlyList<Component> Parts)
{
    public bool IsRing => Text == "①";
}

/// <summary>
/// Finds ≥, ≤, % and circled digits among the ink of a page. The engine's model for simplified Chinese has no ≥, ≤ or ① at all and
/// answers with what looks alike (三, 二, =, @), and reads the rings of a % as digits; their shapes leave no doubt.
/// </summary>
internal sealed class SignFinder
{
    private const int Directions = 36;

    private readonly List<Component> _ink;
    private readonly float _type;
    private readonly ILookup<int, Component> _byBand;

    /// <param name="ink">Components of a page without its ruling lines.</param>
    /// <param name="type">Height of the page's usual characters in pixels.</param>
    private SignFinder(List<Component> ink, float type)
    {
        _type = type;
        _ink = [.. ink.Where(c => c.Height <= type * 2 && c.Width <= type * 2)];
        _byBand = _ink.ToLookup(c => Band(c.CentreY));
    }

    public static List<Sign> Find(List<Component> ink, float type)
    {
        var finder = new SignFinder(ink, type);
        var signs = new List<Sign>();
        var taken = new HashSet<Component>(ReferenceEqualityComparer.Instance);
        foreach (var component in finder._ink)
        {
            if (taken.Contains(component)) continue;
            if ((finder.Comparator(component) ?? finder.Percent(component) ?? finder.Ring(component)) is not { } sign || sign.Parts.Any(taken.Contains)) continue;
            signs.Add(sign);
            taken.UnionWith(sign.Parts);
        }

        return signs;
    }

    private int Band(float y) => (int)(y / _type);

    private IEnumerable<Component> Near(float x, float y, float reach)
    {
        for (var band = Band(y - reach); band <= Band(y + reach); band++)
        {
            foreach (var other in _byBand[band])
            {
                if (Math.Abs(other.CentreX - x) <= reach && Math.Abs(other.CentreY - y) <= reach) yield return other;
            }
        }
    }

    /// <summary>A chevron over one or two bars as wide as itself; bars may touch it.</summary>
    private Sign? Comparator(Component component)
    {
        if (component.Width < _type * 0.3f || component.Width > _type * 1.1f || component.Height < _type * 0.25f || component.Height > _type * 1.2f) return null;
        var profile = component.Profile();
        var bars = 0;
        while (bars < profile.Length && profile[^(bars + 1)] is var row && row.To - row.From >= component.Width * 0.8f) bars++;
        var joined = bars >= 1 && bars <= component.Height * 0.3f;
        if (!joined && bars > 0) return null;
        if (joined) profile = profile[..^bars];
        if (Pointing(profile, component.Width) is not { } text) return null;
        List<Component> parts = [component];
        foreach (var other in Near(component.CentreX, component.Bottom, _type * 0.5f))
        {
            if (!ReferenceEquals(other, component) && (IsBar(other, component) || IsSlantedBar(other, component, text))) parts.Add(other);
        }

        return (joined || parts.Count > 1) && Of(text, parts) is var sign && StandsBeforeNumber(sign) ? sign : null;
    }

    /// <summary>
    /// Parts of characters look like signs too (the left of 组). A sign keeps its distance on both sides and from what is above it, and what
    /// follows it is as high as a digit and no wider, or nothing at all.
    /// </summary>
    private bool StandsBeforeNumber(Sign sign)
    {
        var distance = Math.Max(2, _type * 0.08f);
        Component? next = null;
        foreach (var other in Near((sign.Box.Left + sign.Box.Right) / 2f, (sign.Box.Top + sign.Box.Bottom) / 2f, _type * 2))
        {
            if (sign.Parts.Contains(other) || other.Bottom < sign.Box.Top - (_type * 0.2f) || other.Top > sign.Box.Bottom) continue;
            if (other.Left < sign.Box.Right + distance && other.Right > sign.Box.Left - distance) return false;
            if (other.Left >= sign.Box.Right && other.Height > _type * 0.4f && (next is null || other.Left < next.Left)) next = other;
        }

        return next is null || next.Left > sign.Box.Right + _type || (next.Height >= _type * 0.6f && next.Height <= _type * 1.15f && next.Width <= _type * 0.8f);
    }

    private static bool IsBar(Component bar, Component over) =>
        bar.Top >= over.Bottom - 2 && bar.Height <= Math.Max(3, bar.Width / 4) && IsAsWide(bar, over);

    /// <summary>The bar of ⩾ and ⩽ runs along the chevron's lower arm.</summary>
    private static bool IsSlantedBar(Component bar, Component over, string text)
    {
        if (bar.Bottom <= over.Bottom || bar.Top <= over.CentreY - 2 || bar.Height > over.Height * 0.75f || !IsAsWide(bar, over)) return false;
        var rows = bar.Profile();
        var (first, last) = (rows[0].From + rows[0].To, rows[^1].From + rows[^1].To);
        return bar.Area <= bar.Width * bar.Height * 0.6f && (text == "≥" ? first > last : first < last);
    }

    private static bool IsAsWide(Component bar, Component over) =>
        bar.Width >= over.Width * 0.75f && bar.Width <= over.Width * 1.35f && Math.Abs(bar.CentreX - over.CentreX) <= over.Width * 0.2f;

    /// <summary>≥ where the ink runs from the left to the right and back, ≤ the other way round, null where it does neither: a 1 on its foot is upright and narrow.</summary>
    private static string? Pointing((int From, int To)[] rows, int width)
    {
        if (rows.Length < 6 || width < rows.Length * 0.75f) return null;
        float worst = 0, sum = 0;
        var toRight = (rows[0].From + rows[0].To) / 2f < width / 2f;
        for (var i = 0; i < rows.Length; i++)
        {
            var (from, to) = rows[i];
            var along = 1 - Math.Abs(((i + 0.5f) / rows.Length * 2) - 1);
            var thick = to - from;
            if (to == 0 || thick > (width * (along > 0.75f || along < 0.2f ? 0.75f : 0.6f)) + 2) return null;
            var expected = (toRight ? along : 1 - along) * width;
            var off = expected < from ? from - expected : expected > to ? expected - to : 0;
            worst = Math.Max(worst, off);
            sum += off;
        }

        if (worst > Math.Max(2, width * 0.22f) || sum / rows.Length > Math.Max(1, width * 0.09f)) return null;
        return toRight ? "≥" : "≤";
    }

    /// <summary>A slash with a small ring above it on the left and one below it on the right.</summary>
    private Sign? Percent(Component slash)
    {
        if (slash.Height < _type * 0.5f || slash.Height > _type * 1.3f || slash.Width > slash.Height * 1.1f || slash.Width < slash.Height * 0.25f) return null;
        var rows = slash.Profile();
        for (var i = 0; i < rows.Length; i++)
        {
            var expected = (1 - ((i + 0.5f) / rows.Length)) * slash.Width;
            var (from, to) = rows[i];
            if (to - from > Math.Max(4, slash.Width * 0.5f) || expected < from - 2 || expected > to + 2) return null;
        }

        Component? above = null, below = null;
        foreach (var other in Near(slash.CentreX, slash.CentreY, slash.Height))
        {
            if (ReferenceEquals(other, slash) || !IsRingOfPercent(other, slash)) continue;
            if (other.CentreX < slash.CentreX && other.CentreY < slash.CentreY) above = other;
            else if (other.CentreX > slash.CentreX && other.CentreY > slash.CentreY) below = other;
        }

        return above is not null && below is not null ? Of("%", [slash, above, below]) : null;
    }

    private static bool IsRingOfPercent(Component ring, Component slash) =>
        ring.Height >= slash.Height * 0.25f && ring.Height <= slash.Height * 0.68f
        && ring.Width >= slash.Height * 0.2f && ring.Width <= slash.Height * 0.6f
        && ring.Right >= slash.Left - (slash.Height * 0.45f) && ring.Left <= slash.Right + (slash.Height * 0.45f)
        && ring.Top >= slash.Top - (slash.Height * 0.15f) && ring.Bottom <= slash.Bottom + (slash.Height * 0.15f);

    /// <summary>A circle with something inside it.</summary>
    private Sign? Ring(Component ring)
    {
        if (ring.Width < _type * 0.65f || ring.Width > _type * 1.35f || Math.Abs(ring.Width - ring.Height) > ring.Height * 0.12f) return null;
        if (!IsCircle(ring)) return null;
        var inside = Near(ring.CentreX, ring.CentreY, ring.Width / 2f)
            .Where(o => !ReferenceEquals(o, ring) && o.Left > ring.Left && o.Right < ring.Right && o.Top > ring.Top && o.Bottom < ring.Bottom).ToList();
        return inside.Exists(o => o.Height >= ring.Height * 0.3f) ? Of("①", [ring, .. inside]) : null;
    }

    /// <summary>Whether the outermost ink lies on a circle in nearly every direction.</summary>
    private static bool IsCircle(Component ring)
    {
        var radius = (ring.Width + ring.Height) / 4f;
        Span<float> outermost = stackalloc float[Directions];
        foreach (var run in ring.Runs)
        {
            for (var x = run.From; x < run.To; x++)
            {
                float dx = x + 0.5f - ring.CentreX, dy = run.Y + 0.5f - ring.CentreY;
                var direction = (int)((MathF.Atan2(dy, dx) + MathF.PI) / (2 * MathF.PI) * Directions) % Directions;
                outermost[direction] = Math.Max(outermost[direction], MathF.Sqrt((dx * dx) + (dy * dy)));
            }
        }

        var fits = 0;
        foreach (var distance in outermost)
        {
            if (Math.Abs(distance - radius) <= Math.Max(1.5f, radius * 0.12f)) fits++;
        }

        return fits >= Directions - 3;
    }

    private static Sign Of(string text, IReadOnlyList<Component> parts) =>
        new(text, new Region(parts.Min(p => p.Left), parts.Min(p => p.Top), parts.Max(p => p.Right), parts.Max(p => p.Bottom)), parts);
}
