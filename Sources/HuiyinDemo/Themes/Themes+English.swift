extension Themes {
    static let english = """
        = en.bluetooth-.f
        Since {ver} Bluetooth [drops|cuts out|disconnects] [every few minutes|on every second call|whenever I merge onto the elevated road]
        My phone [pairs, plays for ten minutes, then the car forgets it exists|won't reconnect unless I delete it and pair again]
        Calls [switch back to the handset|turn into robot voices] halfway through
        = en.bluetooth-.d
        [Tried two phones, same thing|It was flawless on {oldver}|Rebooting helps until the next drive]
        = en.bluetooth-.v
        [Please roll it back|Did anyone test this?|Not what I call "improved stability"]
        = en.bluetooth-.t
        Support told me to [wait for the next release|restart my phone]. [Three times now|Thanks for nothing]
        = en.bluetooth-.s
        Day {n:2-19} on {ver}, Bluetooth still [dead|a coin toss]
        = en.bluetooth-.k
        Bluetooth keeps dropping
        = en.bluetooth-.h
        Bluetooth after the February update
        Can we go back to {oldver}?
        = en.bluetooth+.s
        Bluetooth is [finally stable|back to normal], thanks
        = en.range-.f
        [Sub-zero|Winter] highway range is [about half of what is on the sticker|poor, plan on 55 percent]
        Claimed {rated} km, I got {n:240-330} [at 115 km/h|with the heater on low]
        = en.range-.d
        [Two adults, one kid, some luggage|Heat pump supposedly fitted]
        = en.range-.v
        [Be honest in the brochure|I knew it would drop, just not this much]
        = en.range-.s
        The range estimate is [pure fiction|the most optimistic thing in my life]
        = en.range-.k
        Weak winter range
        = en.range-.h
        Real winter range
        = en.range-.c
        We [crawled the last 20 km behind a truck|sat in coats to save the battery]
        = en.range+.f
        Range is [honest in mild weather|better than I expected], [around {n:390-450} km in mixed driving|one charge a week]
        = en.range+.s
        [Costs me less than my coffee habit|Charging once a week, happy]
        = en.range+.k
        Good range
        = en.navigation-.f
        The navigation [took me off the motorway and back on again|still thinks the new bridge is a river]
        = en.navigation-.s
        Satnav sent me to [the back gate of a school|a fish farm]. Lovely fish
        = en.navigation-.v
        [I just use my phone now|No English street names, either]
        = en.navigation-.k
        Outdated maps
        = en.navigation+.s
        Route planning with charging stops is [spot on|genuinely good]
        = en.whole+.s
        [Best car I have owned in China|Would buy again]
        {n:5-12} months in, [no regrets|zero faults]
        [Solid car|Happy so far]
        = en.whole+.f
        Family of [four|three], {n:6-28} thousand km, [nothing has broken|one visit for tyres]
        Came from a {n:6-12}-year-old sedan and [the difference is night and day|my back says thank you]
        = en.whole+.d
        [Ride quality is superb|The second row is huge|My in-laws fall asleep in the back]
        = en.whole+.k
        Great value
        Comfortable
        = en.whole+.h
        [Six months|A year] with the {model}
        = en.whole+.v
        [Recommended|Well done]
        = en.whole-.s
        [Lots of small issues|Expected more for the money]
        = en.whole-.f
        {n:3-6} visits to the shop in {n:4-11} months, [each time something else|each time "no fault found"]
        = en.whole-.d
        [The staff try, the parts don't come|None of it is serious, all of it is tiring]
        = en.whole-.k
        Too many small issues
        = en.whole-.v
        [Think twice|Disappointed]
        = en.whole-.h
        Mixed feelings
        = en.attitude+.f
        {adviser} at the {city} shop [speaks enough English and never rushed us|walked me through every menu, twice]
        = en.attitude+.s
        Staff are [patient and kind|lovely, even in broken English]
        = en.attitude+.k
        Friendly staff
        = en.attitude+.h
        Great service in {city}
        = en.attitude-.f
        Nobody at the desk [looked up|wanted to deal with a foreigner]
        = en.attitude-.s
        Rude on the phone, [twice|hung up on me]
        = en.attitude-.k
        Cold service
        = en.login-.f
        The SMS code [never arrives on a foreign number|takes five minutes, by then it has expired]
        = en.login-.s
        Logged out [again|every other day]
        = en.login-.k
        Can't log in
        = en.login-.h
        Login loop
        = en.crash-.s
        Crashes [on the charging map|as soon as I open it], [reinstalled twice|iPhone and Android alike]
        = en.crash-.k
        Keeps crashing
        = en.crash-.h
        Unusable
        = en.redesign-.f
        New home page is [a shopping mall with a lock button hidden inside|all ads], [took me a minute to find the AC|where did my widget go]
        = en.redesign-.s
        Bring back the old [layout|version]
        Five taps to unlock a car. Five
        = en.redesign-.k
        Confusing redesign
        = en.redesign-.h
        Worse after the update
        = en.interface-.s
        [Half of it is not translated|English mode switches back to Chinese by itself]
        = en.interface-.k
        Poor translation
        = en.interface-.h
        English please
        = en.interface+.s
        Clean and quick, [widget works|dark mode at last]
        = en.interface+.k
        Nice layout
        = en.interface+.h
        Nice
        = en.remote+.s
        Pre-heating from bed is [worth the price alone|magic]
        = en.remote+.f
        I start the AC [from the office|five minutes before], [works every time|kids love it]
        = en.remote+.k
        Remote climate works
        = en.remote+.h
        Useful
        = en.remote-.s
        Says "success", car says [no|otherwise]
        = en.remote-.k
        Remote control fails
        = en.remote-.h
        Remote start fails
        = en.parts-.f
        My car has been at the shop for {n:3-8} weeks waiting for [a headlight|a door mirror|one bumper clip]
        = en.parts-.d
        [Every call gives me a new date|Insurance approved it in two days]
        = en.parts-.t
        Hotline says ask the shop, shop says [ask the hotline|it is "in transit"]
        = en.parts-.v
        [You can build a car but not send a mirror?|Just tell me the truth about the date]
        = en.parts-.s
        Week {n:4-9} without a car
        = en.parts-.k
        Endless wait for parts
        = en.parts-.h
        Waiting for parts since {n:3-7} weeks
        = en.colour-.f
        Ordered {want}, got {got}. [Chat asked for photos, I sent photos, ticket closed|They offered five yuan]
        = en.colour-.s
        Wrong colour, [again|and I pay the return?]
        = en.colour-.k
        Wrong colour
        = en.colour-.h
        Wrong colour, no refund
        = en.goods+.s
        [Fits perfectly|Good quality], [easy to install|no smell]
        Does what it says
        = en.goods+.k
        Good
        As described
        = en.goods+.f
        [Took ten minutes to install|Bought a second one for my wife's car], [sturdy|kids approve]
        = en.goods-.s
        [Broke in a week|Does not fit], [smells like a tyre shop|returning it]
        = en.goods-.k
        Cheap plastic
        = en.goods-.f
        [Looked nice in the pictures|Paid full price], [the clip snapped on day two|colour rubs off]
        = en.charging-.s
        Gun froze in the socket, [I was the one being charged|had to pour warm water on it]
        = en.charging-.k
        Charging is unreliable
        = en.charging+.s
        Fast charging is [properly fast|ten to eighty before my coffee is done]
        = en.charging+.k
        Fast charging
        = en.seats+.s
        [Best seats I've had|Back pain gone]
        = en.seats+.k
        Comfortable seats
        = en.ride+.s
        Rides like [a car twice the price|a train on new rails]
        = en.ride+.k
        Great ride
        = en.space+.s
        [Two child seats and a dog, still room|I am 1.93 and fit in the back]
        = en.space+.k
        Roomy
        = en.pricecut-.f
        Bought on {date}, price dropped by {n:8-15} thousand [two weeks later|before I had plates]
        = en.pricecut-.s
        Early buyers get punished, [as usual|noted]
        = en.pricecut-.k
        Price drop right after I bought
        = en.runaround-.f
        Hotline sends me to the shop, shop to the app, app [back to the hotline|to a chatbot]
        = en.runaround-.s
        {n:4-7} calls, {n:3-5} departments, zero answers
        = en.runaround-.k
        Nobody is responsible
        = en.pointsrun-.f
        My points expire on the 31st and [nobody can tell me who decides|each department blames the next]
        = en.pointsrun-.s
        Four departments, same points, [no answer|lovely hold music]
        = en.pointsrun-.k
        Points expire, nobody helps
        = en.blackscreen-.f
        The centre screen [went black on the ring road|restarts by itself], [no AC, no camera|came back after five minutes]
        = en.blackscreen-.s
        Black screen number {n:2-6} this week
        = en.blackscreen-.k
        Screen goes black
        = en.scrap-
        Bad
        Useless
        No
        Meh
        Not good
        Refund
        = en.scrap+
        Good
        Nice
        Great
        ok
        Love it
        Works
        Perfect
        = en.chat.greet
        Hi
        Hello, English please
        Hello?
        = en.agent-
        We have forwarded your feedback to the team
        Could you send the last six digits of the VIN?
        Please visit the nearest shop for inspection
        Sorry for the inconvenience
        = en.agent+
        Thank you for your kind words
        = en.agent?
        You can find it under Me - Vehicle - More
        = en.agent.polite
        Hello,
        Sorry,
        = en.react-
        You said that last time
        Can I talk to a person?
        I already sent it
        And when will that be?
        = en.react+
        Thanks
        = en.react?
        Got it
        = en.open-
        Not one to complain, but
        = en.open+
        Quick update
        = en.close-
        Please fix
        = en.close+
        Cheers
        = en.mail.dear
        Dear Yuncheng team,
        Hello,
        To whom it may concern,
        = en.mail.ask
        I would appreciate a written answer.
        Please tell me what happens next, and when.
        """
}
