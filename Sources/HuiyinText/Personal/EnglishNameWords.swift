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

    /// Given names of other countries that customers bear who write in English.
    static let foreign: Set<String> = Set(
        """
        rajesh suresh mahesh ramesh rakesh mukesh dinesh ganesh naresh rahul rohit rohan arjun vikram vijay ajay sunil anil vivek nikhil karthik karan aditya ashok prakash pradeep sandeep manoj arun kiran nitin pooja neha shreya divya kavya lakshmi meera sneha swati
        asha usha aarav ananya ishaan farhan imran asif tariq bilal hamza khalid yasmin zainab leila layla nadia samir karim mustafa mehmet ayse emre elif hakan murat kwame kofi ama akua yaw abena kwabena chidi chinedu emeka ngozi chioma oluwaseun tunde femi ade amina
        thabo sipho nomsa lerato tendai abdul abdullah rashid salim juma wanjiru kamau otieno akinyi alejandro fernando javier ricardo eduardo manuel sergio roberto andres pablo raul guillermo esteban gonzalo mariana gabriela valentina camila ximena guadalupe joao
        thiago gustavo leonardo felipe luiz matheus beatriz larissa antonio giuseppe francesco lorenzo matteo alessandro chiara francesca sergei vladimir alexei mikhail nikolai andrei natalia tatiana svetlana irina yulia ekaterina oksana bogdan piotr pawel tomasz
        krzysztof agnieszka katarzyna malgorzata zofia jan hans klaus jurgen wolfgang dieter stefan ulrich heike greta ingrid lars sven bjorn erik henrik anders mikkel astrid sigrid freja pierre jacques francois michel philippe antoine thierry guillaume mathieu
        camille margaux aurelie celine elodie takeshi kenta hiroki satoshi daisuke haruto yuto sakura hana yui akiko naoko keiko minh linh thanh huong nguyen duc quang somchai siriporn nurul siti budi agus dewi putri jisoo minjun seojun jiwoo sunghoon hyun eun soo
        padraig siobhan aoife ciaran eoin saoirse gwen rhys dylan angus hamish moira esme otis silas ezra jasper felix hugo theo arlo finn beau cora iris maeve willa hattie odette
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    /// Family names that tell a full name after a given name nobody has listed.
    static let family: Set<String> = Set(
        """
        smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson harris sanchez clark ramirez lewis robinson walker allen wright scott torres nguyen hill
        flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox
        richardson watson brooks chavez wood bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers ross foster jimenez powell jenkins perry russell sullivan fisher henderson coleman simmons patterson jordan reynolds hamilton graham wallace
        menon nair iyer reddy rao sharma gupta verma singh kumar khan agarwal mehta shah joshi desai chatterjee banerjee mukherjee das bose pillai kapoor malhotra chopra bhatt boateng mensah owusu asante appiah okafor okonkwo adeyemi adebayo eze nwosu mwangi
        odhiambo dlamini nkosi ndlovu mbeki diallo traore keita sow toure hassan hussein ahmed ali ibrahim mahmoud rahman hossain chowdhury siddiqui qureshi malik aziz haddad nasser yilmaz demir kaya tanaka suzuki sato watanabe yamamoto nakamura kobayashi ito kato
        park choi jung kang yoon tran pham hoang vo bui silva santos oliveira souza lima costa pereira ferreira rossi russo ferrari bianchi romano ricci ivanov petrov smirnov popov kuznetsov volkov novak kowalski nowak wisniewski schmidt schneider fischer weber
        meyer wagner becker hoffmann muller larsen hansen nielsen jensen johansson andersson karlsson nilsson dubois leroy moreau laurent lefebvre bernard durand o'brien o'connor o'neill mccarthy macdonald mcdonald fraser sinclair whitaker hargreaves ellison donnelly
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    /// Brands, firms and heroes that are called like people.
    static let brands: Set<String> = [
        "john deere", "john lewis", "jimmy johns", "ralph lauren", "calvin klein", "tommy hilfiger", "michael kors",
        "marc jacobs", "jimmy choo",
        "tom ford", "kate spade", "paul smith", "jack daniel", "jack daniels", "johnnie walker", "johnny walker",
        "jim beam", "jo malone", "mary kay", "ben sherman", "elizabeth arden", "charlotte tilbury", "bobbi brown",
        "estee lauder", "helena rubinstein", "oscar mayer", "sara lee", "uncle ben", "dr martens", "harry potter",
        "james bond", "mickey mouse", "donald duck", "peter rabbit", "thomas cook", "ted baker", "hugo boss",
        "fred perry", "karl lagerfeld", "vera wang", "stella artois", "stella mccartney", "alexander mcqueen",
        "alexander wang", "christian dior", "christian louboutin", "giorgio armani", "tory burch", "papa john",
        "jack wolfskin", "jack jones", "tim hortons", "ben jerry", "charles schwab", "charles keith", "morgan stanley",
        "ernst young", "merrill lynch", "bruno magli", "victoria secret", "victoria beckham", "max factor", "max mara",
        "nina ricci", "sonia rykiel", "diane von", "anna sui", "issey miyake", "yves saint", "laura mercier",
        "laura ashley", "cath kidston", "joe malone", "eddie bauer", "kenneth cole", "perry ellis", "steve madden",
        "daniel wellington", "patek philippe", "frederique constant", "maurice lacroix", "louis vuitton",
        "henry schein",
        "james dyson", "george foreman", "russell hobbs", "jamie oliver", "gordon ramsay", "martha stewart",
        "betty crocker", "duncan hines", "aunt jemima", "jimmy dean", "wolfgang puck", "elon musk", "steve jobs",
        "bill gates", "tim cook", "taylor swift", "justin bieber", "michael jordan", "kobe bryant", "stephen curry",
        "sherlock holmes", "winnie pooh", "peter pan", "johnson johnson", "roger dubuis", "franck muller",
        "paul frank", "stuart weitzman", "tony moly", "anna karenina", "jane eyre", "dale carnegie", "paul ekman",
        "louis roederer", "dom perignon", "jean paul", "pierre cardin", "alfred dunhill", "carl zeiss", "james joyce",
        "mark levinson", "harman kardon", "bowers wilkins", "bang olufsen", "fisher paykel", "fisher price",
        "warner bros", "marks spencer", "rolls royce", "harley davidson", "aston martin", "land rover", "alfa romeo",
        "wells fargo", "bernard arnault", "graham norton", "howard johnson", "marco polo", "dorothy perkins",
        "phillip lim", "philipp plein", "thomas sabo", "thomas edison", "robert mondavi", "sam adams", "samuel adams",
        "virginia slims", "lucy goo", "molly maid", "wendy house", "frank sinatra", "santa claus", "jesus christ",
    ]

    /// Chinese family names as they are spelt in letters.
    static let pinyin: Set<String> = Set(
        """
        wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lyu lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou
        xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang qiao lai gong wen pang lan yin tao hong zhai an ni niu lu ji yu zhang ge you bi nie cong jiao xiang liu xing yue qi mei mo zhuang xin guan zuo tu geng mu bu zhan miao ling fei ouyang situ
        shangguan zhuge murong chan wong leung cheung lau ng kwok tsang chow yeung hui ho lam tam yip chiu cheng tsai hsu hsieh hsiao chiang chou huang lo
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    /// English words, places and firms that look as if they were spelt so.
    static let notPinyin: Set<String> = Set(
        """
        range change changed long can pan fan fang ping pong bang gang sang hang hung sung rang tan ten pin fun gun run sun bun nun den hen men pen song tong tang she he me we die lie pie tie shine china wine line fine mine nine dine pine sale gala gain main rain pain
        beijing shanghai nanjing tianjin chongqing hainan yunnan hunan henan hubei hebei jiangsu zhejiang guangdong guangzhou shenzhen chengdu wuhan xian hangzhou suzhou ningbo qingdao dalian xiamen kunming taiwan lanzhou yangzhou fuzhou wenzhou sanya guilin lijiang dali
        huawei xiaomi baidu didi weibo douyin taobao wuling dongfeng changan hongqi haier gree yangtze china binge singe tinge mange bingo tango mango banana panda manga tea sea date made make ease
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    /// Syllables that Chinese names are spelt with.
    static let syllables: Set<String> = {
        let finals: [(String, String)] = [
            ("b", "a ai an ang ao ei en eng i ian iao ie in ing o u"), ("p", "an ang ao ei en eng i ian ie in ing u"),
            ("m", "a ai an ang ao ei en eng i ian iao in ing o u"), ("f", "a an ang ei en eng u"),
            ("d", "a ai an ang ao e eng i ian iao ing ong ou u uan un uo"),
            ("t", "ai an ang ao eng i ian iao ie ing ong u uan un"),
            ("n", "a ai an ing i ian uan eng ong u v"),
            ("l", "a ai an ang ao e ei eng i ian iang iao ie in ing iu ong ou u uan un uo v"),
            ("g", "ai an ang ao e en eng ong u uan uang ui uo"), ("k", "ai an ang e eng ong u uan uang ui un uo"),
            ("h", "ai an ang ao e eng ong ou u ua uai uan uang ui un uo"),
            ("j", "i ia ian iang iao ie in ing iong iu u uan ue un"),
            ("q", "i ia ian iang iao ie in ing iong iu u uan ue un"),
            ("x", "i ia ian iang iao ie in ing iong iu u uan ue un"),
            ("zh", "an ang ao e en eng i ong ou u uan uang ui un uo"),
            ("ch", "an ang ao e en eng i ong ou u uan uang un"),
            ("sh", "a an ang ao e en eng i ou u uan uang ui un uo"), ("r", "an ang en ong ou u ui un uo ao i"),
            ("z", "e eng i ong u ai ao uo"), ("c", "ai an ang ao en ong ui un"), ("s", "an en eng i ong u ui un uo hi"),
            ("y", "a an ang ao e i in ing ong ou u uan ue un"), ("w", "an ang ei en u o ai"),
            ("", "a ai an ao en er ou e"),
        ]
        return Set(finals.flatMap { start, ends in ends.split(separator: " ").map { start + $0 } })
    }()
}
