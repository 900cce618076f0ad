using System.Text;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>
/// Characters that look like plain ones and are meant as them: some PDF printers name a glyph by the first code that has
/// it, a radical or a compatibility form. Searching and number reading need the plain ones. Full-width forms are left as printed.
/// </summary>
internal static class PlainCharacters
{
    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (IsOdd(c)) return Each(text);
        }

        return text;
    }

    private static bool IsOdd(char c) =>
        c is (>= '\u2E80' and <= '\u2FD5') or (>= '\uF900' and <= '\uFA6D') or (>= '\uFB00' and <= '\uFB04') or '\u00A0' or '\u00AD';

    private static string Each(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u00A0':
                    plain.Append(' ');
                    break;
                case '\u00AD':
                    plain.Append('-');
                    break;
                case >= '\uFB00' and <= '\uFB04':
                    plain.Append(LatinLigatures[c - '\uFB00']);
                    break;
                case >= '\u2F00' and <= '\u2FD5':
                    plain.Append(KangxiRadicals[c - '\u2F00']);
                    break;
                case >= '\uF900' and <= '\uFA6D':
                    plain.Append(CompatibilityIdeographs[c - '\uF900']);
                    break;
                default:
                    var radical = SupplementRadicals.IndexOf(c, StringComparison.Ordinal);
                    plain.Append(radical < 0 ? c : SupplementIdeographs[radical]);
                    break;
            }
        }

        return plain.ToString();
    }

    private static readonly string[] LatinLigatures = ["ff", "fi", "fl", "ffi", "ffl"];

    /// <summary>Radicals of U+2E80 to U+2EF3 that are characters of their own in Chinese text, and those characters.</summary>
    private const string SupplementRadicals = "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⻑⻒⺏⺓⺗⺝⺩⺬⻌⻎⻏⻖";
    private const string SupplementIdeographs = "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟長镸尣幺心月王示辶辶阝阝";

    /// <summary>
    /// The ideographs of U+2F00 to U+2FD5 in order (Unicode, compatibility decompositions), but for U+2F3E: fonts of simplified text
    /// draw it with the glyph of 户.
    /// </summary>
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>The ideographs of U+F900 to U+FA6D in order (Unicode, canonical decompositions; twelve of them are their own).</summary>
    private const string CompatibilityIdeographs =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘";
}
