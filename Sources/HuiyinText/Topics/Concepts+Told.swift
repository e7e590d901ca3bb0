extension Concepts {
    /// The same concepts, by the first of their names, as people tell of them without ever using the name.
    static let told = """
        送达时效 | 周一拍的周五还没影, 物流三天没动过, 卡在那个城市不走了, 说好明天结果后天, 等得花儿都谢了, 生日过了礼物才来, 早上下的单下午就收到, 快得出乎意料, 一觉醒来就到了, 单号一直查不到, 显示已揽收就没动静, 催了三回才发, 半个月才寄出来, 付款好几天了还是待发货, 等快递等到没脾气, 走了快十天, 比说好的早了两天, it took three weeks to get here, tracking hasn't moved
        包装运损 | 纸箱都烂了, 玻璃全碎在里面, 盒子像被踩过, 里头就塞了张报纸, 泡沫垫得严严实实, 一点没磕着, 打了木架, 底座断了, 漏得到处都是, 胶带缠了一圈又一圈, corner smashed in, came in pieces, double boxed
        送货上门 | 往门口一撂就走, 六楼一口气扛上来, 送的人帮我拆箱还把旧的搬走, 说不上楼要上楼加钱, 没敲门就显示已签收, 扔在保安室, 放在快递柜都不说一声, 两个大叔抬进厨房, 大热天背上来, 下着大雨也给送到手里, 要我签了字才让看, he dumped it in the hallway, carried it up four floors
        错发漏发 | 我要的黑的来了个白的, 左右装反的那种, 少一包螺丝, 说好两个只来一个, 翻遍箱子也没找到那根线, 买大的发了小的, 型号差一个字母, 别人的东西寄给我了, 里面空空的, 换成了别的牌子, 菜送错了一份, 汤没给, 筷子都没有, they sent the blue one instead, the cable was not in the box
        安装质量 | 挂得一边高一边低, 装完一地的灰没人扫, 接头一直在滴, 螺丝少拧两颗, 架子晃来晃去, 胶打得歪歪扭扭, 临走还教我妈怎么开, 门都关不严是没装正, mounted it crooked, drilled through the tiles, cleaned up after themselves
        上门速度 | 约的上午十点下午三点才露面, 请了一天假白等, 今天推明天明天推后天, 打完电话一个钟头人就来了, 改了三次时间, 报上去当天就有人来看, 大年三十还赶过来, 说好给我回电话约时间没下文, nobody turned up, they came within the hour
        维修效果 | 走了没多久又犯了, 第三趟才找到毛病, 这个说主板那个说电源, 说没问题可是明明不行, 拆了装回去还是那样, 十分钟就弄好了到现在没再犯, 一看就知道是哪儿, 修完比原来还响, 来了四个人都没看明白, 换了块板子还是不亮, 带走修了一个月回来照旧, 一次就给弄利索了, fixed it in ten minutes, third visit and it still does it
        服务态度 | 头都不抬, 眼皮都不抬一下, 说话带刺, 当着孩子的面抽烟, 嗓门大得吓人, 走的时候还鞠了个躬, 帮老人拎包, 蹲下来跟孩子说话, 笑着送到门口, 一脸不情愿, 像我欠他钱似的, 阿姨进门先换鞋, 说我懂还是你懂, 半句好话没有, 忙成那样还陪着笑脸, 主动给我倒了杯水, 记得我姓什么, she was so sweet to my kid, barely looked up, he took his shoes off
        客服热线 | 响了二十声没人理, 一直放音乐, 转了五个人每个人都让我重说一遍, 留了言没人回, 说登记了就没下文, 那边噼里啪啦打一堆模板话, 说这不归他们管, 让我打另一个号码, 还没说完就挂了, 复制粘贴的话术, 对面一听就是机器, 找个活人比登天还难, 耐着性子给我讲了三遍, put me on hold for forty minutes, kept repeating the same script, spoke to a real person
        投诉处理 | 说二十四小时内答复三天了没音讯, 打了12345才有人理, 给了五十块就想打发我, 经理亲自来道歉, 第二天就给解决了, 说会上报然后就没有然后了, 写了意见簿也没人看, 石沉大海, 一句抱歉都没有, 补了我一张券, manager called to apologise, nobody ever followed up
        退换货 | 拆了膜就不给退, 吊牌剪了不让退, 寄回去半个月还说没收到, 说影响二次销售, 来回的邮费都得我掏, 换来的还是坏的, 说过了七天, 二话没说就给换了, 旧的拉走新的送来, 只肯退一半, 要扣我两成, 卡着不给退, 不住了也不给退钱, 行程改了一分钱不退, won't take it back, got my money back the same day
        保修范围 | 不算在里头, 小票丢了照样给修, 查了机身上的号就免费换了, 花钱买的五年结果啥也不管, 差三天就过期人家也给办了, 说进水了不管, 电池不算, 写着三年到了说一年, 说自己拆过就不认, 合同上白纸黑字, they said it wasn't covered, replaced it free two years in
        服务收费 | 一个支架要三百, 看一眼就收八十, 出门前突然说还要加钱, 来之前没人说要收, 一米管子一百多, 单子上一项一项写得清清楚楚, 说多少就是多少, 隔壁问才收一半, 高空费, 说免费结果要了一堆辅料钱, 不给开票还要现金, 给他加点东西都要收, 喝了瓶水也算钱, 停车还得另掏, charged me for just looking, every item was listed on the bill
        配件耗材 | 要从厂里调等一个月, 那个小轮子没得卖了, 说这型号早停了, 一个芯子三百多, 换一次比买新的还贵, 哪儿都能配到, 刷头买不着原装的, 等一块板子等到入秋, 只卖整套不单卖, 充电头坏了配不到, can't get a replacement part, discontinued
        导购讲解 | 一进门就跟着我, 非要我买贵的, 问他两款有啥区别说差不多, 低头刷手机不理人, 问清楚家里几口人才推荐, 劝我别买那么大的, 没忽悠我, 讲得头头是道, 说了半天参数自己都说不明白, 一直劝我加钱办那个, 软磨硬泡, 一口气给我讲了三款, 把优缺点都摆明白, 生怕我买便宜的, talked me out of the pricier one, pushed the expensive model
        优惠赠品 | 说送的锅到现在没见着, 写了好评说返二十没返, 凑了半天单还是用不了, 领了券说不适用, 送的小家电是杂牌, 白得了一个枕头, 抢到半价, 规则改来改去, 名额没了, 满三百才减五块, 说前一百名有礼到店说没了, 新人礼包, 抽中一等奖, the free gift never came, voucher wouldn't apply
        会员积分 | 攒了三年的分一夜清零, 金卡跟普通人没区别, 换个杯子要一万分, 生日那天还送了蛋糕, 升了级啥好处没有, 卡里的钱快到期, 兑换商城全是没货, 里程补不上, 给升了套房, my points vanished, upgraded because of my status
        价格性价比 | 前脚买后脚便宜三百, 昨天三千今天两千六, 双十一先抬价再打折, 同样的东西隔壁贵好多, 花小钱办大事, 钱花得不冤, 跟摊子上几十块的没两样, 翻了一倍, 越来越贵, 周末涨得离谱, 一晚上顶我半个月工资, 这个钱能住更好的, 一分钱一分货, 贵有贵的道理, 良心, cost me a fortune, could have got it for half, a bargain
        宣传属实 | 标一千二我一测七百, 说全铜的拆开是铝的, 照片里宽敞得很进去转不开身, 说能看海只看见一条缝, 广告里一小时快充两小时没满, 说免费结果收钱, 跟图上一模一样, 所见即所得, 说得好听, the photos must be ten years old, exactly as pictured
        正品真伪 | 里面有使用过的痕迹, 扫码查不到, 味道跟专柜的不一样, 拆过又封上的, 螺丝有拧过的印子, 明显是退回来的, 查了是去年就激活的, 一看就是仿的, someone had clearly used it before
        下单支付 | 点付款一直转圈, 钱扣了订单没了, 扣了我两回, 付完显示未支付, 换了三张卡都不行, 地址改不了, 悄悄给我续了费, charged my card twice
        排队等候 | 前面还有六十多个号, 站了快一个钟头腿都麻了, 五个窗口开了一个, 号拿了等到下班, 进去就轮到了, 队伍拐了三道弯, 坐等叫号一上午过去了, 人不多五分钟搞定, 大厅里乌泱泱的, 一堆窗口空着没人, 大早上去排第四十个, 等个位子等到饿过劲, forty people ahead of me, only one window open, straight in no wait
        办理效率 | 少张复印件让我回家拿, 一会儿要这个一会儿要那个, 跑了三趟才弄好, 填了五张表, 盖了七个章, 十来分钟全弄完, 一个字一个字慢慢敲, 让我证明我是我, 一口气说清要带什么, 线上点几下就好了, 签了十几个名, sent me home for another form, done in five minutes
        专业能力 | 问什么都要去问别人, 自己都说不明白, 把我的名字都打错, 讲得通俗老太太都听懂了, 一听就懂我要什么, 一看就是刚来的, 算错了账, 给我讲了半小时风险, 不懂装懂, had to ask a colleague everything, knew the answer straight away
        预约预订 | 到了说没有我的名字, 明明付了钱说满房, 网上点不了约满到下月, 临走前一天给我取消了, 换个日子都不行, 给我安排到另一家, 电话里一分钟就改好了, 说系统没收到, 提前两个月订的, said they had no booking, walked me to another hotel
        停车 | 绕了三圈没地儿停, 门口就是公交站, 出来两步就到地铁, 打车都没人接单, 半夜走那条小路发怵, 坑坑洼洼的巷子里, 离海边走五分钟, 去哪儿都方便, 楼下全是吃的, 停一晚要五十, 车停外面被贴条, 周围黑灯瞎火啥也没有, 拐来拐去导航都懵, 下了高铁走过来就行, 接机的司机举着牌子, five minutes from the station, nowhere to park, middle of nowhere
        隐私安全 | 刚填完号就有人打来推销, 他们怎么知道我生日, 我的单子放在台面上谁都能看, 大声念我的卡号, 看个东西要我通讯录, 半夜摄像头自己转, 把房号当众喊出来, 天天收到贷款短信, someone read out my details, calls from strangers ever since
        通知提醒 | 到了才知道停业, 改了规矩也不说一声, 一条短信都没有, 施工也不提前讲, 每一步都给我发消息, 说法变来变去, 早知道就不跑了, 半夜发通知, 临时才告诉, found out only when I got there, texted me at every step
        使用效果 | 转了半天衣服上的渍还在, 猫毛还躺在地上, 烤出来一边糊一边生, 一会儿整个屋都凉透了, 油一冲就没了, 饭煮得夹生, 不如我用手洗, 吹了半天头发还是湿, 冰都化了, 碗上还挂着米粒, 照样满屋子油烟, 比我想的还厉害, 一遍就干净, barely makes a difference, got every stain out, still damp
        噪音 | 像拖拉机开进客厅, 隔壁讲电话一字一句都听得清, 楼上拖椅子拖到两点, 一开整栋楼都知道, 凌晨就有人敲敲打打, 戴着耳塞都不管用, 跟打雷一样, 夜里静得掉根针都能听见, 开着都不知道它在转, 说话得用喊的, 外面大马路车一晚上没停, 孩子被吓醒, 走廊里拖箱子的, 空调轰轰一整夜, 楼下唱歌唱到半夜, could hear the neighbours through the wall, sounds like a jet, slept like a log
        耗电耗水 | 一晚上才走一度, 洗一次哗哗流半天, 一箱只跑四百, 比老的省一半, 插着不用也走字, 一下就跳闸, 水费翻番, doubled my bill, uses next to nothing
        故障耐用 | 按了没反应, 第二回换电机了, 屏上老跳一串字母, 一天自己关好几回, 地上一滩水, 轮着出毛病, 买来没满月就罢工, 刚过保就坏, 门把手一拉就掉, 开着开着就停了, 卡在半路不动, packed up after a month, ten years and never missed a beat, keeps shutting itself off
        安全隐患 | 摸一下手麻, 一股糊味赶紧拔插头, 玻璃砰一声碎了, 小孩自己拧开了, 烫得起泡, 插座冒火星, 地上太滑老人摔了一跤, 门从外面一推就开, 刷卡谁都能上楼, 床角磕破了头, 水龙头出来开水, 手指夹青了, 后背发凉, 消防通道堵着, gave me a shock, anyone could walk in, slipped on the wet floor
        外观做工 | 缝大得能塞指甲, 边上割手, 摆客厅里显档次, 漆一块一块掉, 薄得透光, 一摸就知道是好东西, 洗一次就缩水, 门关上还翘着, 灯带一亮气氛就出来, 土得掉渣, feels like a toy, guests keep asking where I got it, paint is peeling
        操作便利 | 老太太教一遍就会, 字小得要拿放大镜, 三个钮够用, 抠半天抠不出来, 要弯着腰, 说明书跟天书一样, 擦一下就干净, 每次都要长按五秒, 单手就能拆, 步骤多得记不住, my mum worked it out in a minute, can't reach the filter
        异味 | 开门冲鼻子, 熏得头疼, 进屋像进了烟馆, 一股潮味像地下室, 下水道那股味儿往上返, 锅底黑皮往下掉, 香水也盖不住, 被子有股霉味, reeked of smoke, chemical smell, no smell at all
        配网连接 | 换了路由器它就不认, 一天断九回, 离路由器一米都搜不着, 重启三遍才好, 怎么都加不进去, paired in seconds, drops out every hour
        手机应用 | 藏在第三层菜单里, 点一下白屏半天, 非要我注册还要位置, 更新完找不着东西了, 推一堆没用的, 首页花里胡哨, 字改大了老人也能用, 点两下就办成, 闪一下就退回桌面, 老是让我评分, 转不动, 每次都要重新输, spins forever, redesigned and now I can't find anything, clean layout
        登录验证 | 眨眼张嘴摇头弄了十遍, 老人的脸怎么都过不去, 短信等了十分钟才来, 换了手机就进不去, 输错一次锁一天, 忘了密码得本人跑一趟, 刷一下脸就进去了, 老说我不是本人, 验证码过期, can't get past the face scan, code never arrives
        语音控制 | 四川话听不懂, 半夜自己冒出一句我在呢, 手上都是面喊一声就行, 电视里说句话它也应, 小声说也听得见, misheard me again, answers when nobody asked
        速度流畅 | 点一下等三秒, 划都划不动, 开个页面够我泡杯茶, 嗖一下就出来, 用久了越来越慢, 切来切去一点不顿, 老转圈, takes ages to open, snappy
        电池续航 | 早上满的中午就红了, 一天充两回, 冬天直接打对折, 出差三天没带充电器, 充一晚上才一半, 插上去发烫, lasts all day, dead by lunch
        屏幕画质 | 角上有个亮点, 字糊成一片, 太阳底下看不清, 放大一看全是噪点, 声音闷在罐子里一样, 一开大就破音, 鲜艳得很, crisp, sounds tinny
        尺寸大小 | 箱子一打开没处下脚, 两个人转个身都难, 平时穿的码勒得慌, 袖子长一截, 放进去门都关不上, 躺下脚都伸到外面, 一家四口宽宽敞敞, 比想象的小一圈, could barely open my suitcase, bigger than it looks
        舒适度 | 睡得腰都直不起来, 床一翻身就咯吱响, 枕头高得脖子疼, 被子又薄又短, 一躺下就不想起来, 一觉睡到大天亮, 像睡在木板上, 中间塌下去一个坑, 坐两小时腰酸, 热得蹬被子, 床单滑溜溜的很亲肤, woke up with a sore back, best sleep in months, like sleeping on a plank
        口味 | 面坨了, 粥是凉的, 咸得喝了一晚上水, 一吃就知道是冷冻的, 端上来还冒热气, 孩子吃了两碗, 肉柴得咬不动, 就那几样翻来覆去, 八点半去就剩点残渣, 咖啡像刷锅水, 现煮的面很香, 吃完闹肚子, 空盘子没人添, 馄饨鲜得很, cold eggs, everything was gone by nine, kids had seconds
        卫生清洁 | 枕头上有根长头发, 地上踩一脚灰, 马桶圈上黄黄的, 被子掀开一块印子, 杯子里一圈茶垢, 墙角黑乎乎的, 半夜爬出来一只小强, 白手套都擦不出灰, 边边角角都擦得亮堂, 浴缸里还有上一个人的头发, 蚊子咬一身包, 毛巾灰扑扑的, 地毯黏脚, found someone's hair on the pillow, spotless, crumbs everywhere
        入住办理 | 两点到说房没弄好, 押金好几天没退回来, 刷一下身份证就进去了, 半夜到还有人接, 先让我把箱子放下, 多住两小时也没收钱, 走的时候还要一间间查, 卡刷不开又下楼换, 拿到卡进去一看有人住, 放下行李先去玩, took forever to get our key, let us in early, kept my deposit, card stopped working
        客房设施 | 遥控器按了没反应, 灯忽明忽暗, 墙皮都掉了, 柜门关不上, 电视只有雪花, 吹风机一股焦味, 窗帘拉不严早上晃眼, 一进门灯和窗帘自己开, 床头就能充电, 空调只出风不凉, 冰箱不制冷, 家具一股年代感, 热得像蒸笼怎么调都没用, 找不到一个空插座, no plug near the bed, air con only blew warm air, everything felt brand new, threadbare carpet
        卫浴热水 | 洗一半变凉水, 水细得像线, 洗完一地水漫到门口, 冲一次没下去, 等五分钟才热, 龙头一拧烫手, 水流冲得人舒服, 玻璃上全是水印, 浴缸能泡两个人, 帘子贴身上, 喷头只剩几个眼出水, 没有毛巾只有纸, 牙刷一用就掉毛, water went cold halfway, flooded the bathroom floor, great pressure, toilet kept running
        房型景观 | 拉开窗帘是一堵墙, 一抬头就是海, 订大床给了两张小床, 连个窗户都没有, 给换到顶楼, 早上躺着看日出, 对面楼看得一清二楚, 跟朋友不在一层, 说好安静的给了挨电梯那间, 免费给换了套间, 在阳台喝茶, facing a brick wall, sunrise from the bed, gave us twins instead
        早餐餐饮 | 八点多就剩空盘子, 就馒头咸菜, 端着盘子没座, 面现煮的, 天天一样, 还有当地小吃, 小朋友抢着吃那个蛋, 一大早开始供应赶飞机的能吃上, 叫到房间里等了一小时, 两张券不够三个人, breakfast ran out, no seats in the morning
        泳池健身 | 水凉得下不去, 跑步机坏了两台, 滑梯排队, 孩子在里面玩得不肯走, 没人看着小孩差点呛水, 小得像澡堂, 要另外买票, 器械擦得干净, 池子关了也不说, 更衣室没热水, pool was closed, kids never wanted to leave the slide
        客房服务 | 回来垃圾还在桶里, 床单三天没动过, 门都没敲就进来, 要两瓶水等了一小时, 小机器人自己坐电梯送上来, 把我孩子的玩偶摆成一排, 落下的充电器给寄回来, 阿姨留了张纸条, 一回来屋里焕然一新, 挂着牌子还来敲, walked in while I was asleep, folded my clothes, brought up extra pillows in minutes
        电梯 | 两部坏一部等十分钟, 拎着箱子爬六楼, 坡太陡轮椅上不去, 转了半天没找到房间, 楼道黑, 每层都停, had to carry our bags up the stairs
        酒店网络 | 开视频会掉了三回, 在床上一格都没有, 输房号输了十遍进不去, 下个文件下一晚上, 打游戏一点不卡, internet died during my call, full speed even by the pool
        转账汇款 | 打给我妈三天没到, 一天只让转五千, 秒到, 输错一个字退回来还扣了钱, 工资进来了转不走, 急着交学费卡在那儿, 给老家寄钱, 单笔超了, 显示处理中一整天, rent money stuck for two days, only lets me send so much, arrived instantly
        信用卡 | 用了八年给我降到五千, 差几毛钱算我全额利息, 说首年免第二年悄悄扣了三百, 刷满六笔没给我免, 账上多出一笔不认识的, 晚了一天就打电话催, 出国前给我提了, 注销绕来绕去劝我留, 到日子没提醒我还, 申请三次都不给下, cut my limit without warning, charged interest over a few cents
        贷款 | 说三天放结果拖了一个月房东都急了, 比当初说的高了不少, 提前还还要收我违约, 资料交了一遍又一遍, 当天就批下来了, 没理由就拒了, 一直催我补流水, 买房等着钱, 想早点还清排到三个月后, 做点小生意周转, turned down with no reason, money came through the same day, penalty for paying early
        存款理财 | 当初说稳稳的现在亏了一万多, 跟我说跟存定期一样, 到期了取不出来, 一年到头就几块钱, 老人攒的钱买成了保险, 涨了不少挺满意, 到日子自动又给我存了一年, 隔壁家给得高, 每天看着往下掉, 提前拿出来利息全没了, lost a chunk of my savings, told me it was as safe as a deposit, pays next to nothing
        账户管理费 | 卡里就剩几十块还每月扣, 每个月莫名其妙少三块, 问了才说是短信的钱, 取自己的钱还要钱, 换个外币亏了一截, 寄出国收了两百多, 跨个行也要收, 全都给免了, deducted every month for nothing, no charge for anything
        开户销户 | 外地来的不给办, 要工作证明还要居住证, 为了关掉它跑了三趟, 卡丢了十分钟补好, 消磁了, 孩子的也一起办了, 换个号码也得回老家, 名下多出一张没听过的, 办个工资卡问东问西, 走不动的老人还上门来办, came to my father's bedside, took three visits to close it
        账户冻结 | 工资进去就动不了了, 啥也没干就给我限了, 要我证明钱从哪来, 卖菜收点钱就说异常, 急着用钱动不了, 去了柜台也不给解, 打个电话十分钟就放开了, 半年没用就停了, my account was locked for no reason, asked where my money came from
        盗刷诈骗 | 半夜刷了三笔我在睡觉, 大妈要汇款被拦下来了, 骗子冒充你们打电话, 钱追回来了, 报了警也不管赔, 多亏那个小姑娘多问了一句, 在国外被刷了一双鞋, 收到假链接, stopped my mother from wiring money to a crook, payments I never made
        自动柜员机 | 卡进去不出来, 吐了张假的, 钱数少了一张, 存进去没到账, 三台两台停着, 屏幕点不动, 大半夜没钱, 教老人一步步点, 打个明细卡纸, kept my card, out of order again
        网点环境 | 夏天里头跟蒸笼似的, 没地儿坐, 有老花镜还有热水, 撤了以后得坐两站车, 四点半就不让进, 周末也开真好, 轮椅进不去, 给环卫工留了歇脚的地方, 厕所锁着, 中午关门, closed for lunch, nowhere to sit, free tea and chairs
        柜台业务 | 一边聊天一边办, 半天喊下一个, 隔着玻璃听不清, 非让我去机器上弄, 耐心教我妈签字, 一个人顶三个窗口, 保安都比里面的人热心, 门口的姑娘把我领过去, the clerk chatted with her colleague, sent me to the machine
        网上银行 | 查个流水要翻半天, 插上那个东西电脑不认, 大字版真好用, 更新完老提示环境异常, 在家就把事办了, 页面一股十年前的味道, 截个图都不让, 转个钱跳五个页面, 回单下不下来, everything is buried in menus, did it all from the sofa
        信号网络 | 在家只有一格, 打电话断断续续, 说好五百兆测出来八十, 月中就没了, 想转出去百般阻拦, 爬山都满格, 半个月断了五回, no bars at home, speed test shows a tenth
        航班车次 | 在机场睡了一夜, 箱子少了个轮子, 换个日子收一半钱, 我的座被别人坐了, 提前十分钟关门, 毯子都没有, stuck overnight at the airport, bag came out broken
        课程教学 | 讲得太快跟不上, 换了三个人教, 孩子盼着上课, 念稿子, 退一半课时都不肯, 作业没人批, the teacher makes it fun
        医疗诊疗 | 三分钟就打发了, 扎了四针, 一堆检查, 吃了两周没见好, 讲得很细还画图, the doctor listened
        """
}
