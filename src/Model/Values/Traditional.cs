namespace PerfEval.Model.Values;

/// <summary>
/// Traditional characters of the words that tell money, rates, people and bodies, and the simplified ones that they are read as. One
/// character stays one character, so that places hold in both; a document is quoted as it is printed.
/// </summary>
public static class Traditional
{
    /// <summary>Each traditional character with its simplified one behind it.</summary>
    private const string Pairs =
        "並并佔占來来個个傳传債债傷伤傾倾僅仅僑侨價价儀仪億亿優优儲储兒儿兩两冊册凈净劃划動动務务勞劳勢势勵励區区協协參参員员問问啟启喪丧單单嚴严國国圍围園园圓圆圖图團团執执場场塊块墊垫壓压壩坝壯壮壽寿" +
        "夥伙夾夹婦妇學学實实寧宁審审寫写寬宽將将專专對对導导屆届層层屬属島岛帳账帶带幣币庫库廠厂廣广廳厅張张強强彈弹後后徑径從从復复徵征態态慣惯慮虑慶庆憂忧憑凭應应懷怀戰战戲戏戶户掛挂採采換换損损撥拨" +
        "撫抚擁拥擇择擊击擔担據据擴扩攜携攤摊敗败敘叙敵敌數数於于時时書书會会東东條条楊杨欄栏業业極极構构樂乐樓楼標标樣样樹树橋桥機机檔档檢检檯台權权歐欧歲岁歷历歸归殘残殺杀氣气決决沒没淨净減减測测準准滅灭" +
        "滾滚滿满漁渔漲涨漸渐潔洁澤泽濕湿濟济瀏浏灣湾災灾為为煉炼煙烟熱热燒烧營营牆墙獎奖獨独獲获現现環环產产産产甯宁畝亩異异當当療疗發发盜盗盡尽監监眾众確确礎础礦矿禍祸禮礼稅税種种稱称積积穩稳竊窃競竞" +
        "筆笔筍笋節节築筑簡简簽签籌筹糧粮紀纪約约納纳純纯級级細细終终組组結结給给統统經经綜综綠绿綫线維维網网緊紧線线編编練练縣县縮缩總总績绩繪绘繳缴繼继續续罰罚罷罢羣群義义習习聖圣聯联聲声職职聽听肅肃" +
        "脫脱腦脑膚肤臘腊臨临臺台與与舉举舊旧艦舰萬万蓋盖藝艺蘇苏蘭兰處处虛虚號号蝦虾術术衛卫裏里補补裝装裡里製制複复襲袭規规視视覽览觀观觸触訂订計计訓训記记設设許许診诊註注評评試试話话該该詳详誌志認认" +
        "語语誠诚誤误說说調调論论諮咨謝谢證证識识議议護护讓让負负財财貢贡貧贫貨货責责貴贵買买貸贷費费貼贴貿贸賀贺資资賓宾賞赏賠赔賢贤賣卖賦赋質质賬账賴赖購购賽赛贈赠贊赞贏赢趕赶趨趋跡迹車车軌轨軍军軟软" +
        "較较載载輔辅輕轻輛辆輪轮輸输轄辖轉转辦办農农連连週周進进運运過过達达遞递遠远適适遷迁選选遺遗還还邊边鄉乡鄭郑鄰邻醫医醬酱釋释鉛铅銀银銷销鋪铺鋼钢錄录錢钱鍋锅鎖锁鎮镇鏈链鐵铁鑒鉴鑽钻長长門门閉闭" +
        "開开間间閘闸閱阅關关陝陕陣阵陰阴陳陈陸陆隊队階阶際际隨随險险隸隶雙双雜杂雞鸡離离難难電电霧雾靈灵靜静韌韧韓韩響响頁页頂顶項项順顺預预頓顿領领頭头頻频顆颗題题額额願愿類类顧顾顯显風风飛飞飯饭飲饮" +
        "飼饲養养餘余館馆駐驻駕驾騙骗騰腾驅驱驗验驟骤髒脏體体鬥斗魚鱼鮮鲜鳥鸟鴨鸭鹽盐麥麦麼么黃黄點点黨党齊齐齡龄龍龙龐庞";

    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private static readonly char[] Simplified = Table();

    /// <summary>The simplified form; the character itself where it has none.</summary>
    public static char Simplify(char c) => c is >= First and <= Last ? Simplified[c - First] : c;

    /// <summary>The same text where it holds no traditional character.</summary>
    public static string Simplify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (Simplify(text[i]) != text[i])
            {
                return string.Create(text.Length, text, static (target, source) =>
                {
                    for (var at = 0; at < target.Length; at++) target[at] = Simplify(source[at]);
                });
            }
        }

        return text;
    }

    private static char[] Table()
    {
        var table = new char[Last - First + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (char)(First + i);
        for (var i = 0; i + 1 < Pairs.Length; i += 2) table[Pairs[i] - First] = Pairs[i + 1];
        return table;
    }
}
