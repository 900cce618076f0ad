using PerfEval.Generator.Numbers;

namespace PerfEval.Generator.Vocabulary;

/// <summary>A place that does not exist, at one level of government.</summary>
/// <param name="Name">With its level: 清源县.</param>
/// <param name="Own">How its bodies speak of it: 我县.</param>
/// <param name="LevelWord">县级, 市级, 省级.</param>
/// <param name="Above">The next level's name.</param>
public sealed record Place(string Name, string Own, string LevelWord, string Above, Model.Facts.Fund Fund)
{
    private static readonly string[] Stems =
        ["清源", "云溪", "松岭", "河湾", "石桥", "沙洲", "白塔", "青禾", "望山", "柳泉", "临渠", "东屏", "南浔坪", "兰渡", "金穗", "雁回", "梅岗", "碧潭", "银杏", "长堤"];

    private static readonly string[] Provinces = ["云岭省", "江左省", "北原省", "海东省", "西川岭省"];

    public static Place Draw(Dice dice) => dice.Between(0, 9) switch
    {
        < 5 => new(dice.Pick(Stems) + "县", "我县", "县级", dice.Pick(Stems) + "市", Model.Facts.Fund.County),
        < 6 => new(dice.Pick(Stems) + "区", "我区", "区级", dice.Pick(Stems) + "市", Model.Facts.Fund.County),
        < 9 => new(dice.Pick(Stems) + "市", "我市", "市级", dice.Pick(Provinces), Model.Facts.Fund.Municipal),
        _ => new(dice.Pick(Provinces), "我省", "省级", "中央", Model.Facts.Fund.Provincial),
    };
}
