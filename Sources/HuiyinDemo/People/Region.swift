/// Where somebody learned to speak; decides words, places and the weather.
enum Region: String, Sendable, CaseIterable {
    /// The north-east: 贼, 嘎嘎, 咋整.
    case db
    /// Sichuan and Chongqing: 巴适, 啥子, 要得.
    case cy
    /// Cantonese, as it is written: 唔, 嘅, 冇.
    case yue
    /// Jiangsu, Zhejiang, Shanghai: 蛮, 老, 侬.
    case jz
    /// Beijing, Tianjin, Hebei: 忒, 甭, 嘛呢.
    case jing
    /// Henan, Shaanxi, Shandong: 中, 嫽, 俺.
    case zhong
    /// Hunan, Hubei, Jiangxi: 蛮, 冒得, 搞么子.
    case xiang
    /// Elsewhere: nothing to tell it by.
    case other
}
