/// What a fragment may ask of the writer and the moment; within one text the answer stays the same.
enum Slot: String, Sendable, CaseIterable {
    // The car and its software
    case model, othermodel, ver, oldver, appver, color, oldcar, phone
    // Places
    case city, shop, road, place, trip, park
    // People
    case spouse, kid, kidage, parent, friend, adviser, tech, agent, nick
    // Numbers of the writer's life
    case km, owned, bought, commute, money, smallmoney, bigmoney, dur, longdur, degrees, percent
    // Time
    case day, ago, daypart, season, feast, date
    // The shop online
    case goods, want, got, sale
    // Work and habits
    case job, dog
    // Range
    case rated, real, elec
}
