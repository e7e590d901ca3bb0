"""Invented texts for comparing readers of `encoder.bin`: plain sentences, and what is hard to fold or to split."""

_PLAIN = """
物流太慢了，等了整整一周才到。
客服态度很好，问题当天就解决了。
座椅很舒服，长途开下来腰不酸。
油耗比宣传的高两个，市区十一个多。
屏幕有一条划痕，申请换货还没人理。
味道不错，就是份量有点少。
房间隔音差，半夜能听见隔壁说话。
这价格还能要什么自行车，知足了。
真棒，买了三天降价两百，感谢商家。
一般般吧，没有想象中的好，也没有那么差。
电池一天要充三次，受不了。
开车门的声音很有质感，关门也厚实。
后排空间小，一米八的人坐着顶头。
送来的时候汤全洒了，袋子都是油。
洗完头发很顺，味道也好闻。
书的纸张太薄，字会透到背面。
衣服颜色和图片差很多，退了。
苹果又脆又甜，下次还买。
前台办入住等了四十分钟。
系统更新以后老是闪退，点哪儿都卡。
发动机声音有点大，但动力确实够。
内饰塑料感重，异味半年没散。
刹车偏软，第一次开心里没底。
停车位很多，离地铁口五分钟。
服务员一直看手机，叫了三遍才过来。
今天去店里问了一下报价，还在考虑。
说明书上写着每月清洗一次滤网。
我昨天下单，今天上午收到的。
气死我了，打了八个电话都没人接！
好开心啊，终于抢到票了～
有点害怕，晚上一个人走那条路。
难过，陪了我十年的猫走了。
居然还能这样？我都惊呆了。
你们可真会做生意，一根网线卖三百。
呵呵，这质量也敢叫旗舰。
不知道是不是我的问题，蓝牙总是断。
建议把按钮做大一点，老人看不清。
续航缩水严重，冬天只剩六成。
外观漂亮，红色特别正。
空调制冷快，就是噪音大。
打开一看少了一个配件，客服说要等补发。
退款三天了还没到账，什么情况？
整体满意，会推荐给朋友。
不满意，再也不会来了。
性价比高，同价位里算好的。
安装师傅很专业，还帮忙把垃圾带走了。
充电口松动，插上去要找角度。
这家店的招牌菜其实最普通。
环境干净，灯光柔和，适合聊天。
等位两小时，吃饭二十分钟。
The seat was broken and nobody cared.
Great flight, friendly crew, on time!
Still waiting for my refund after three weeks.
Is there a direct flight to Boston on Friday?
Lost my bag again. Thanks a lot, guys.
The app crashes whenever I open the map.
Battery life is fine, nothing special.
Cancelled without notice, on hold for two hours.
Best customer service I've ever had.
They moved my seat next to the toilet.
""".strip().split("\n")

_HARD = [
    "",
    " ",
    "。",
    "好",
    "差",
    "▁",
    "\u00a0\u3000\t",
    "ＡＢＣ　ｄｅｆ１２３，！？",
    "第一行\r\n第二行\n\n第三行\r第四行",
    "  前后   都有 空格  ",
    "😀😀好评👍🏻👍",
    "❤️ 爱了爱了 ❤️",
    "零宽\u200b字\u200d符\ufeff",
    "e\u0301te\u0301 cafe\u0301 nai\u0308ve",
    "ÉTÉ Ñandú Ärger Šárka",
    "ПРИВЕТ мир Ёлка",
    "ΑΒΓ ωμέγα",
    "한국어 리뷰입니다",
    "とても良い商品です。また買います",
    "ありがとうございます！！！",
    "𠮷野家的牛丼",
    "﷽ ௵ ꧅",
    "𝒷𝑜𝓁𝒹 𝐭𝐞𝐱𝐭",
    "①②③ ㈱ ℃ ㎡ №",
    "“引号”‘单引号’「括号」『书名』《书》",
    "1,000元 5.8折 3-5天 10:30 50%",
    "iPhone15ProMax256GB",
    "http://example.com/a?b=1&c=2",
    "@somebody #话题# [表情] //@别人:转发",
    "<s> </s> <unk> <pad>",
    "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
    "哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈",
    "6666666666",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "很好很好很好很好很好很好很好很好很好很好" * 12,
    "the quick brown fox " * 40,
    "龘靐齉爩",
    "繁體字的評論，服務態度很差。",
    "a\u0000b\u0001c\u007fd",
    "\u2028分段\u2029符号\u0085",
    "🇨🇳🏳️‍🌈👨‍👩‍👧",
    "Ａ ｂ Ｃ ｄ",
    "ｶﾀｶﾅ カタカナ",
    "~～〜—–-…·•",
    "'\"`´‘’“”",
    "x²+y³=z½",
    "ﬁne ﬂow Ĳ ŉ ſ",
    "İstanbul ığdır ŞĞÜ",
    "headline | comment",
    "今天Tom说:hello世界!",
]

TEXTS = _PLAIN + _HARD
