extension Concepts {
    /// What things are like in use, and the programs and networks that go with them.
    static let goods = """
        使用效果 性能 功效 本职效果 performance effect | 效果好, 没效果, 好用, 不好用, 不管用, 没什么用, 管用, 给力, 制冷, 制热, 不凉, 不热, 凉得快, 升温, 加热, 洗不干净, 洗得干净, 没洗掉, 吸力, 吸不干净, 吸不起来, 吸得干净, 烘不干, 还是湿的, 烘干, 甩干, 油烟, 蒸, 烤, 煮, 受热不匀, 不均匀, 保鲜, 冷冻, 结霜, 净化, 除味, 去污, 够劲, 力道, 没反应, cleans well, cools, heats, does not work, works great, suction, powerful, effective
        噪音 声音大 静音 隔音 吵 noise | 噪音, 声音大, 吵, 吵死, 太响, 响声, 嗡嗡, 轰隆, 轰鸣, 咔咔, 吱吱, 滋滋, 异响, 震动, 抖, 静音, 安静, 没什么声音, 听不到, 听不见, 分贝, 睡不着, 吵醒, 半夜, 像飞机, 像拖拉机, 隔音, 隔壁说话, 走廊, 施工, 楼上脚步, 打呼噜, 动静, 邻居投诉, noisy, loud, quiet, hear everything, rattles, humming, kept me awake, thin walls
        耗电耗水 省电 能耗 油耗 energy consumption | 费电, 省电, 耗电, 电费, 电表, 几度电, 一度电, 能效, 一级能效, 费水, 用水, 水费, 省水, 油耗, 百公里, 费油, 省油, 气费, 待机, 电老虎, 电用得快, 功率大, 跳闸, electricity bill, power hungry, energy, water usage, fuel consumption, mpg
        故障耐用 质量 坏了 可靠性 寿命 reliability durability | 坏了, 用了几个月就坏, 没用多久, 没几天就, 罢工, 死机, 报错, 故障, 故障码, 不工作, 开不了机, 启动不了, 停机, 自动关机, 黑屏, 断裂, 漏水, 渗水, 滴水, 漏气, 失灵, 接触不良, 时好时坏, 毛病, 小毛病, 报废, 耐用, 结实, 用了好多年, 用了十年, 从没坏过, 质量好, 质量差, 质量问题, 皮实, 散架, 返修, 趴窝, broke, stopped working, died, error code, durable, still going strong, faulty, leaks
        安全隐患 危险 漏电 起火 safety hazard | 漏电, 触电, 麻手, 电了一下, 冒烟, 起火, 着火, 烧焦, 焦味, 爆炸, 炸了, 爆裂, 自爆, 烫伤, 烫到, 夹手, 夹到, 划伤, 割手, 漏气, 煤气, 儿童锁, 孩子, 危险, 吓人, 后怕, 安全隐患, 差点出事, 短路, 过热, 发烫, 鼓包, 防护, 童锁, 滑倒, 摔, 尖角, 门锁坏, 陌生人, 消防, 报警器, dangerous, smoke, fire, electric shock, burned, exploded, unsafe, child lock
        外观做工 颜值 材料手感 设计 appearance build quality | 好看, 漂亮, 颜值, 难看, 丑, 外观, 做工, 粗糙, 精致, 毛刺, 毛边, 划痕, 掉漆, 色差, 塑料感, 廉价感, 质感, 手感, 缝隙, 接缝, 不平整, 歪, 松动, 晃, 轻飘飘, 厚实, 扎实, 薄, 高级, 土气, 百搭, 线头, 起球, 面料, 布料, 按下去, 掉色, 变形, 起皮, looks great, ugly, flimsy, scratches, solid, cheap plastic, finish, sleek
        操作便利 易用 上手 清洁方便 说明书 usability | 操作简单, 操作复杂, 不会用, 看不懂, 说明书, 按键, 按钮, 旋钮, 触屏, 显示屏, 图标, 字太小, 一键, 老人, 上手, 学不会, 摸索, 设置, 功能太多, 拆洗, 不好清洗, 死角, 拆下来, 装不回去, 够不着, 太重, 搬不动, 不顺手, 顺手, 傻瓜式, 方便, 费劲, 找不到开关, easy to use, manual, instructions, buttons, confusing, intuitive, hard to clean
        异味 气味 材质安全 甲醛 smell odor | 异味, 味道大, 塑料味, 胶味, 漆味, 橡胶味, 刺鼻, 呛, 臭, 霉味, 怪味, 烟味, 下水道, 味道重, 散味, 通风, 甲醛, 无味, 没有味道, 生锈, 涂层, 掉渣, 掉皮, 食品级, 过敏, 头晕, 返味, 难闻, 熏, smell, stinks, odor, musty, rust, coating, fumes
        配网连接 联网 掉线 蓝牙 配对 wifi connection pairing | 连不上, 连接失败, 配网, 配对, 掉线, 断连, 离线, 断网, 重连, 路由器, 无线, 蓝牙, 网络, 信号, 扫码绑定, 绑定, 绑不上, 搜不到, 找不到设备, 联网, 一连就上, 秒连, 转圈, wifi, won't connect, disconnects, pairing, bluetooth, offline, keeps dropping
        手机应用 软件 系统 闪退 界面 小程序 mobile app | 软件, 手机应用, 闪退, 卡顿, 卡死, 卡住, 打不开, 白屏, 加载, 更新, 升级后, 新版, 旧版, 界面, 首页, 广告, 弹窗, 开屏, 推送太多, 注册, 必须登录, 权限, 功能找不到, 入口, 找半天, 页面, 菜单, 小程序, 网页, 系统维护, 系统崩, 服务器, 清爽, app crashes, app, update, ads, pop-ups, interface, glitchy, slow to load
        登录验证 账号 密码 人脸识别 验证码 login verification | 登录, 登不上, 密码, 忘记密码, 验证码, 收不到验证码, 人脸识别, 刷脸, 指纹, 眨眼, 张嘴, 识别不了, 识别失败, 账号, 账户被锁, 锁定, 冻结, 实名认证, 身份验证, 重置, 解锁, 换手机, 换号, login, password, verification code, face recognition, locked out
        语音控制 语音助手 语音识别 voice control | 语音, 喊它, 叫它, 唤醒, 听不懂, 没听懂, 答非所问, 方言, 普通话, 识别准, 识别率, 自己说话, 突然说话, 自言自语, 动嘴, 一句话, 喊一声, 助手, 误唤醒, 说了好几遍, 不理我, voice command, doesn't understand me, assistant, voice
        速度流畅 反应速度 卡顿 运行速度 speed smoothness | 卡, 卡顿, 流畅, 反应慢, 延迟, 很快, 秒开, 转圈圈, 慢得要死, 运行, 打游戏, 掉帧, 不卡, 丝滑, 内存, 开机慢, laggy, slow, smooth, fast, freezes
        电池续航 充电 battery charging | 续航, 电池, 充电, 充不进, 掉电, 一天一充, 快充, 充电桩, 没电, 电量, 虚电, 里程, 跑不到, 冬天缩水, 充电慢, 充满, battery, charge, range, drains
        屏幕画质 音质 显示 拍照 screen sound picture | 屏幕, 画质, 清晰, 模糊, 色彩, 亮度, 漏光, 坏点, 音质, 低音, 杂音, 破音, 音响, 拍照, 像素, 摄像, 夜景, 画面, 投屏, 电视, 频道, screen, picture, sound quality, speaker, camera, blurry
        尺寸大小 合身 版型 容量 空间 size fit capacity | 偏大, 偏小, 尺码, 合身, 太小, 太大, 紧, 宽松, 版型, 容量, 装得下, 放不下, 装不下, 占地方, 空间, 拥挤, 转不开身, 宽敞, 局促, 身高体重, 腰围, 后备箱, too small, too big, fits, roomy, cramped, size
        舒适度 睡眠 床品 座椅 comfort bed | 舒服, 舒适, 不舒服, 床软, 床硬, 床垫, 枕头, 太高, 被子, 床单, 腰疼, 腰酸, 睡得好, 睡不好, 一觉到天亮, 座椅, 坐久, 硌, 塌, 弹簧, 落枕, 翻身, 柔软, 透气, 闷, 扎, comfortable, mattress, pillow, bed, slept, back hurts
        口味 味道 菜品 好吃 食物 taste food | 好吃, 难吃, 味道, 口味, 咸, 淡, 辣, 油腻, 鲜, 新鲜, 不新鲜, 变质, 馊, 凉了, 冷的, 没熟, 夹生, 食材, 分量, 量少, 菜品, 早餐, 自助, 种类少, 品种, 水果, 咖啡, 粥, 面包, 厨师, 翻台, 拉肚子, 不合胃口, 做得地道, tasty, bland, delicious, breakfast, food, fresh, stale, portions, coffee, buffet
        卫生清洁 干净 脏 卫生状况 cleanliness hygiene | 干净, 不干净, 脏, 卫生, 头发, 毛发, 灰尘, 一层灰, 污渍, 黄渍, 发霉, 霉斑, 虫子, 蟑螂, 蚊子, 没打扫, 没换床单, 打扫, 垃圾, 油污, 消毒, 一尘不染, 整洁, 毛巾发黄, 杯子, 水垢, 血迹, 擦, dirty, clean, spotless, stains, hair, mould, cockroach, dust, filthy
        """
}
