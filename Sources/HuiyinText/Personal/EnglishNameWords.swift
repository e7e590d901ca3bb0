/// Given names that are common among speakers of English.
enum EnglishNameWords {
    static let given: Set<String> = Set(
        """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
        justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence
        jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
        kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
        virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
        alexis lori oliver harry oscar leo liam mason lucas aiden jackson sebastian mateo owen theodore wyatt caleb isaac luke hunter isaiah connor eli landon adrian colin simon stuart graham neil ian hugh craig derek gavin lewis callum fraser rory declan niall
        ava mia harper ella scarlett chloe lily zoe nora ellie hazel violet aurora lucy claire audrey bella skylar eleanor stella naomi elena ruby alice eva tessa fiona gemma holly jenny kate katie leah molly natasha phoebe rosie sophie tara vanessa wendy yvonne tracy priya
        raj amit sanjay anita ravi deepak sunita carlos luis miguel jorge pedro diego rafael sofia carmen lucia elena rosa ahmed mohammed omar ali fatima aisha yusuf ibrahim hassan kenji yuki hiroshi ivan olga dmitri pavel anya nina boris marta marco giulia luca
        tom tim jim bob bill mike dave steve chris dan matt tony nick ben sam greg alex ray pat ken ron don jeff jake rick ted fred phil max marcus martin maurice mitchell nathaniel nigel noel norman preston quentin reginald rupert spencer travis trevor victor warren
        maya tanya gina paula erin dana robin leslie meredith bridget marcia rhonda sheila lorraine regina jill beth sally peggy irene rita elaine eileen ellen sylvia josephine edith daisy ivy freya imogen isla poppy amelia harriet beatrice rosemary hilary tamara bianca clara felicity
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
