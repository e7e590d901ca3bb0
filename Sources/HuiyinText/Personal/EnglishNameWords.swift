/// Given names that are common among speakers of English.
enum EnglishNameWords {
    static let given: Set<String> = Set(
        """
        anne annie rosie margot edwin edwina cornelius wendell wilfred winston clifford clarence ernest herbert horace stanley sidney cecil percy clive barry trevor geoff geoffrey jeremiah josiah darnell darius deshawn tyrone jamal malik andre dwayne reggie lamar terrence tamika latoya keisha imani aaliyah jada destiny ebony monique yolanda
        mackenzie kendall kendra kelsey kristen kristin kirsten krista kara carly carla carrie candace cassandra cecilia celeste corinne constance daphne deirdre delia dolores doreen dominic donovan dwight edgar edmund eliza elise eloise emmanuel enid ernestine estelle esther eunice evan freda geraldine gertrude gilbert
        glenn glenda gwendolyn hector herman hilda humphrey ida ingrid isabel ivan jacinta janine jared jarvis jerome joanna joanne jocelyn johanna josie kurt lana leigh lena leonard leroy lester lionel lloyd lois loretta lucille lydia lyle mabel malcolm mallory marcy margery marian marianne marjorie marlene marvin maureen maxine melinda melvin
        merle mildred millie minnie miranda murray myra myrtle nathalie nell nellie nelson nora norma oswald otto patrice penelope philippa phillip phyllis quincy ramona randall raquel reuben rhoda robyn roland rosalie rosalind rosemarie roxanne rowan sabrina sadie saul selina serena seth shaun sheldon shelley sherry simone sonia stacey stella susanna suzanne sybil tabitha tamsin teddy thelma theresa tiffany tobias toby tracey ursula valerie verna vernon veronica vince vivian vivienne wallace wanda wilbur wilma winifred yolande yvette
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
        soren ludwig lukasz zoe sian anais tomas ines joaquin martin consuelo adelaide hamid hussein jamila khadija maryam nabil noor rania salma samira sami tarek walid youssef ziad farid farida faisal fahad saeed hana huda ibtisam adnan ayesha sadia nasreen shabnam rukhsana parvez iqbal babar zubair arvind gopal hari jaya kalyan lalit madhu naveen padma radha sanjana shanti shiva sita srinivas uma usman venkat vinod yash
        adaeze adebayo bukola chinwe ebere folake grace ifeoma ikechukwu kelechi nkechi nnamdi obinna olumide onyeka sade temitope tope uche yemi abebe almaz dawit mehret achieng chebet kipchoge mugisha nakato okello ssali thandi zanele bongani sibusiso themba mandla palesa refilwe tebogo
        adriana agustin alfonso alfredo alicia alma alonso amparo anselmo araceli armando arturo augusto aurelio bautista begona benito carlota catalina claudia consuelo cristian cristina cristobal daniela delfina dolores edgardo efrain emilio enrique ernesto estela eva federico felix francisca francisco genaro gerardo gilberto graciela hernan hugo ignacio imelda inmaculada isidro jacinto jaime jeronimo julieta julio leandro leticia lourdes lucas lucio macarena magdalena marcela marcelo marisol mauricio maximo mireia nuria octavio olivia osvaldo paola patricio pilar ramiro ramon renata reynaldo rocio rodolfo rodrigo saul silvia teodoro tomas vicente xavier yolanda
        aleksander aleksandra anatoly anton arkady artem boguslaw borys dariusz denis dmytro dorota ewa galina gennady grzegorz halina igor ilya iryna iwona jacek jadwiga jakub janina janusz jaroslaw jerzy joanna jozef karol kirill konstantin lech leszek lidia ludmila maciej marcin marek mariusz maxim mateusz michal miroslav nadia oleg oleksandr olena pavlo polina radoslaw ryszard slawomir stanislav stanislaw taras timur vadim valery vasily viktor volodymyr wojciech yaroslav yelena yevgeny yuri zbigniew
        anneliese bernd bettina birgit brigitte christoph claudia dagmar detlef eberhard ernst fritz gerhard gisela gunther hanna heidi heinz helga helmut horst ilse inge jochen johann johannes jorg josef karin karl katja katrin klara konrad kristina kurt lothar lukas manfred marlies matthias monika norbert otto rainer reinhard renate rolf rudiger sabine siegfried silke sonja susanne sybille thorsten torsten ursula uwe volker werner wilhelm
        adele alain amelie andre anouk armand arnaud benoit bernadette bruno cedric celestine chantal clement corentin damien delphine denis dominique edouard emile emilie estelle etienne fabien fabrice florian franck gael genevieve gerard gilles gregoire helene henri herve isabelle jacqueline jerome joel josephine julien laetitia laurent leonie loic lucie lucien manon marcel margot marguerite maxime mireille monique nathalie noemie odile olivier pascal patrice quentin raphael regis remy rene roland romain sandrine sebastien simone solene stephane sylvain sylvie tristan valentin valerie veronique xavier yann yannick yves
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
        freeman hatch oakes halloran watkins coyle okoro caldeira carvalho almeida teixeira moreira barbosa rocha ribeiro cardoso correia duarte esteves fonseca machado marques matos mendes monteiro moura neves nogueira nunes pinto ramalho sequeira soares tavares vieira aguilar alvarado avila ayala barrera beltran bravo bustos caballero calderon camacho campos cardenas carrasco castaneda castro cervantes cisneros contreras cordova cortez delgado dominguez escobar espinoza estrada figueroa fuentes galindo gallegos guerra guerrero guzman herrera hidalgo ibarra juarez leon lozano lucero lugo luna maldonado marin marquez medina mejia melendez mercado molina montoya mora moreno munoz navarro nunez ochoa ojeda orozco ortega pacheco padilla palacios paredes pena pineda ponce quintero rangel rios robles rojas roman romero rosales rosas rubio salas salazar salinas sandoval santiago serrano solis soto suarez trevino trujillo valdez valencia valenzuela vargas vasquez vazquez vega velasquez velez villanueva villarreal zamora zapata zavala zuniga
        abbott adkins albright aldridge andrews armstrong arnold ashby atkinson austin baldwin ballard barker barnes barnett barrett barton bates beasley becker bender benson blackburn blair blake bowen bowman boyd boyle bradford bradley bradshaw brady brennan briggs britton brock brooker bryan bryant buckley burgess burke burnett burton byrne caldwell callahan cameron cannon carlson carr carroll carson chambers chandler chapman clarke clayton cole conner connolly conway corbett cox crawford cunningham curtis dalton daly daniels davidson davies dawson dean dennis dickson dixon dobson dodson doherty donovan doyle drake dudley duffy duncan dunn eaton egan elliott ellis farrell faulkner ferguson fitzgerald fitzpatrick fleming fletcher flynn foley fowler francis franklin fuller gallagher garrett gibbons gibbs gibson gilbert gill glover goodman goodwin gordon greene greer gregory griffin griffith griffiths hale hancock hansen hardy harmon harper harrington harrison harvey hawkins hayes healy heath henry hicks higgins hobbs hodges hoffman hogan holland holloway holmes hopkins horton houston howe howell hudson humphrey hurley hutchinson jacobs jarvis jennings jensen jimenez johnston kane keane kearney keller kelley kemp kennedy kenny kerr kirby lambert lawrence lawson leach leonard leslie lester lindsay lloyd logan lowe lucas lynch lyons macleod maguire mahoney malone manning mann marsh marshall matthews maxwell mccall mcbride mccormack mccoy mccullough mcdermott mcgee mcgrath mcguire mcintyre mckay mckenna mckenzie mclean mcmahon mcnamara meadows meyers middleton mills monroe moody mooney moran mullins murray nash neal newman newton nichols nicholson nolan norman norris norton o'donnell o'keefe o'leary o'reilly o'sullivan oconnor odonnell oneill osborne owen owens palmer parsons payne pearce pearson perkins peters pierce pittman poole pratt preston quinn ramsey randall rankin ratcliffe rhodes richards riley robbins robertson rowe rowland ryan saunders savage sawyer schultz schwartz shaw shelton shepherd sherman simpson singleton skinner slater sloan spencer stafford steele stephens stephenson stevens stevenson stokes strickland summers sutherland sutton swanson sweeney talbot tate terry thornton tierney todd townsend tucker tyler vaughan vaughn wade wagner walsh walter walters walton ward warner warren watkins watts weaver webb webster welch wells wheeler whitaker whitehead whitlock wilcox wilkins wilkinson willis winters wolfe woodard woods woodward wyatt yates york
        kjaer lefevre duval fournier girard dupont fontaine rousseau vincent lambert mercier guerin boyer garnier chevalier perrin morin renaud gauthier dufour gerard muller schulz hofmann koch bauer richter schroder neumann schwarz zimmermann kruger hartmann werner krause lehmann konig walter kaiser peters scholz moller jung hahn keller berger winkler lorenz baumann franke albrecht ludwig winter kraus kowalczyk lewandowski zielinski szymanski wozniak dabrowski kozlowski jankowski mazur kwiatkowski krawczyk piotrowski grabowski pawlowski michalski zajac krol wieczorek jablonski wrobel shevchenko bondarenko tkachenko kovalenko melnyk moroz pham dang ngo duong phan truong eriksson persson svensson gustafsson pettersson lindberg lindqvist bergstrom hedlund berg dahl haugen madsen rasmussen sorensen christensen petersen thomsen olsen solberg virtanen korhonen nieminen heikkinen rinaldi esposito colombo marino greco bruno gallo giordano mancini lombardi moretti barbieri santoro mariani ferrara papadopoulos georgiou ioannou sahin celik ozturk aydin arslan dogan kilic nambiar pillay krishnan subramanian venkatesan raman rajan ramachandran mishra tiwari pandey yadav thakur jain bhatia sethi arora sen ghosh dutta sarkar basu roy chakraborty bhattacharya ansari shaikh sheikh syed akhtar bhatti butt chaudhry rizvi raza farooq hashmi baig mirza abbas jafari karimi hosseini mohammadi rezaei ahmadi el-sayed farouk mansour saleh salem khalil nasr hamdan khoury sayed oyelaran ogunleye olawale adeleke balogun ojo akinola nwankwo okeke obi chukwu eze onyango kimani njoroge kariuki mutua wekesa mugabe moyo sibanda ncube khumalo zulu mokoena molefe botha naidoo pretorius asare acheampong agyeman darko ofori
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
