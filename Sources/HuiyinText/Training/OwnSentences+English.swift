extension OwnSentences {
    static let englishNegative = """
        The Bluetooth drops every few minutes
        My phone won't stay connected to the car
        Navigation sent us down a dead end
        The screen freezes and I have to restart the car
        Voice control never understands a word I say
        The window closed on my daughter's fingers
        Rattles from the dashboard on every bump
        The seat is hard and my back aches after an hour
        Too much wind noise on the motorway
        Fuel consumption is far worse than promised
        Real range is barely half of what they advertise
        The charger stopped halfway and the cable got stuck
        The gearbox jerks in slow traffic
        Brakes squeal every morning
        Paint chips off at the slightest touch
        The sunroof leaks whenever it rains
        Engine light came on after two weeks
        It broke down on the way home and towing took four hours
        Waited six weeks for a spare part
        They fixed it three times and it still rattles
        The workshop overcharged me for an oil change
        The dealer blames the factory and the factory blames the dealer
        Nobody ever called me back
        I was passed from one department to another
        Support closed my ticket without an answer
        The chatbot goes round in circles and no human picks up
        On hold for forty minutes and then cut off
        The salesman stopped replying once I had paid the deposit
        Delivery was postponed three times
        My points vanished overnight without any notice
        The verification code never arrives
        I have to log in again every single time
        The app crashes on startup
        The update made everything slower
        Home page is full of ads now
        I was charged twice and got no order
        The parcel sat in the depot for nine days
        It says delivered but I never got it
        The box was crushed and the glass was broken
        They sent the wrong size and refuse to take it back
        Refund still not here after a month
        Stopped working on the third day
        The zip broke the first time I used it
        It shrank after one wash
        Smells of glue and gives me a headache
        The cable is too short to be useful
        Cheap plastic, falls apart in your hands
        Instructions make no sense
        The fan is so loud I can't sleep
        The room was dirty and the shower was cold
        Our food came late and it was cold
        Staff ignored us for twenty minutes
        The waiter was rude when we asked for water
        Portions are tiny for that price
        Overpriced and disappointing
        I regret buying this
        Would not recommend it to anyone
        Save your money and look elsewhere
        The queue at the till took half an hour
        The lounge was packed and there was nowhere to sit
        I expected better from a brand like this
        What a waste of time
        """

    static let englishPositive = """
        Bluetooth connects as soon as I get in
        Calls are crystal clear
        Navigation is accurate and easy to follow
        The screen is bright and responds at once
        Voice control understands me every time
        Smooth and quiet on the motorway
        Great seats, no back pain after a long drive
        The cabin feels solid and well made
        Handles beautifully in the bends
        The suspension soaks up bumps nicely
        Plenty of power for overtaking
        Very low fuel consumption
        The range is honest, even in winter
        Charges quickly and costs next to nothing
        Brakes are strong and easy to control
        Lots of legroom in the back
        The boot swallows all our luggage
        Gorgeous paint, people turn their heads
        Three years and not a single fault
        I feel safe with the kids on board
        The mechanic fixed it within an hour
        They explained the bill line by line
        Parts were in stock the next day
        Roadside help arrived in twenty minutes
        Our adviser was patient and never pushy
        The car was ready a week early
        Coffee and snacks in the lounge were a nice touch
        The dealer called to check that all was well
        Support answered right away and solved it
        Quick and friendly reply by chat
        The app is clean and simple
        Remote heating works like a charm
        The latest update made it much faster
        Logging in takes a second now
        I redeemed my points for floor mats, lovely
        Ordered on Monday, arrived on Tuesday
        Well packed and in perfect condition
        The courier carried it upstairs for us
        Looks just like the picture
        Fits perfectly and was easy to install
        Sturdy, quiet and well priced
        Still like new after a year
        Soft fabric and a lovely colour
        Exchange was painless
        My refund came the same day
        Good value for the money
        Works exactly as described
        My parents find it easy to use
        The room was spotless and the bed was comfortable
        Breakfast was delicious with plenty of choice
        The staff were kind and helpful
        Food was fresh and full of flavour
        Lovely atmosphere, we will be back
        Best purchase I have made this year
        I would buy it again without a second thought
        Highly recommended
        Everything went smoothly from start to finish
        Better than I expected
        Thank you for the quick help
        Thanks to the team, it works again
        Impressed by the build quality
        Superb sound and a beautiful design
        The ride is superb
        Superb quality throughout
        Excellent service, very pleased
        """

    static let englishNeutral = """
        Bluetooth is on the second page of the settings
        How do I pair a second phone
        Which version of the software is this
        Is there a manual in English
        The tank holds fifty litres
        The charging port is on the left
        It comes in black and in grey
        The boot has four hundred litres
        The first service is due at ten thousand kilometres
        Do I need an appointment for a service
        How long is the warranty
        The shop opens at nine
        The dealer is next to the station
        I am picking up the car on Friday
        We took a test drive last weekend
        I can't decide between the two models
        We are driving to the coast in July
        The car is parked in front of the office
        What can I get for my points
        How do I change my phone number
        Does the app run on a tablet
        Where do I find my invoice
        When will my order ship
        Which courier do you use
        The parcel reached the local depot
        What size should I take
        It is made of cotton
        I bought a pack of three
        It was a present for a colleague
        I have not opened it yet
        Arrived today, will test it next week
        I ordered the same one in March
        The battery has five thousand milliamp hours
        Can I pay on delivery
        What is the address for returns
        Does it need drilling
        The room is on the sixth floor
        Breakfast is served from seven to ten
        Customer asked about the first service
        Customer wants to change the delivery date
        Customer called to book an appointment
        The meeting starts at three
        Is the blue one still available
        What is the difference between the two trims
        Does anyone know what this light means
        """
}
