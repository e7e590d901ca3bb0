/// Kinds of words that a run-around or a break between channels is told with; the words are in the files beside this.
enum StoryMark: Int, CaseIterable, Sendable {
    /// A department or a role: 客服, 仓库, billing.
    case actor
    /// What an actor does who sends on: 说, 让, told me to.
    case speak
    /// What stands before the one that somebody is sent to: 找, 推给, sent me to.
    case send
    /// What the customer does to reach somebody: 问, 打, called.
    case reach
    /// Being sent around, in so many words: 踢皮球, passed around.
    case around
    /// Trying again and again, without a number: 反反复复, over and over.
    case repeated
    /// The same thing as before: 同样的问题, the same.
    case same
    case unsolved
    case solved
    case pleased
    /// A usual way of things: 正常流程, 各办一件事.
    case normal
    /// What ended up well at once: 当场, 一次办好.
    case prompt
    // Touchpoints, in the order of ``ChannelBreak/Touchpoint``.
    case website
    case app
    case miniProgram
    case store
    case callCentre
    case social
    case delivery
    case afterSales
    /// A place that is a store where nothing better is named: 医院, 酒店, 登机口.
    case place
    /// What was done or promised: 下单, 预约, 说好, booked.
    case done
    /// What fails at the second touchpoint: 查不到, 不认, no record.
    case refused
    /// A turn: 却, 结果, but.
    case turn
    // What a break is about.
    case favourites
    case coupon
    case points
    case price
    case goods
    case appointment
    case warranty
    case account
    case stock
    case pickup
    case again
    case order
    case unknown
    case refusal
    /// Nobody knows of it: 没有我的, no booking.
    case lost

    static let touchpoints = StoryMark.website.rawValue...StoryMark.place.rawValue
}
