import { koreanFamilyNamesByLatin } from './koreanFamilyNames.ts';

/**
 * Common given names of many countries and common family names of East and South Asia, lower case, without accents.
 * Far from complete: that a word is missing says nothing; that two plain capitalised words hold one says much.
 * Words that are as common in titles (`grace`, `will`, `mark`, `rose`) are left out. Own list.
 */
const KNOWN = new Set(
  `
aaron adam adrian aidan alan albert alejandro alessandro alex alexander alexandra alexei alexey alexis alfred ali alice
alison amanda amelia amy ana anastasia anders andre andrea andreas andrei andrew andrey angela anita ann anna anne annette
anthony antoine anton antonio ariel arjun armin arnaud arthur arun ashley ashish astrid aya ayumi barbara bart beatrice
beatriz benjamin bernard bernd bernhard bethany bianca bjorn bob boris brandon brenda brian bruce bruno bryan camille carl
carla carlos carmen carol carolin caroline catherine cecilia cedric charles charlotte chloe chris christian christiane
christina christine christoph christophe christopher claire clara claude claudia claudio colin connor craig cristina cynthia
dan daniel daniela danielle darren dave david deborah deepak denis dennis derek diana diane diego dieter dimitri
dirk dmitri dmitry dominic dominik dominique donald donna dorothy douglas dylan edgar eduardo edward edwin eileen elaine
elena eleanor eli elias elisa elisabeth elizabeth ella ellen emil emilia emilie emily emma enrique eric erica erik erika
ernst esther ethan etienne eugene eva evan evelyn fabian fabio federico felix fernando filip fiona florence florian
francesca francesco francis francisco francois frank franz fred frederic frederik friedrich fritz gabriel gabriele gabriella
gareth gary genevieve geoffrey george georg georgia gerald gerard gerhard gilbert gilles giorgio giovanni giulia giuseppe
gloria gordon graham greg gregory guido guillaume gunter gustavo hannah hans harald harold haruki harry heather hector heidi
heinrich helen helena helene helga helmut henning henri henrik henry herbert hermann hiroshi hiroki holger howard hugh
hugo ian ida igor ines ingrid irene irina isaac isabel isabella ivan ivo jack jacob jacqueline jacques jakob jakub james jamie
jan jane janet jason javier jay jean jeff jeffrey jenna jennifer jens jeremy jerome jessica jesus jill jim joachim joan joanna
joao joe joel johan johann johannes john jon jonas jonathan jordan jorge jose joseph josh joshua juan judith julia julian
julie julien jun jurgen justin justine karen karin karl karla karsten katarina kate katharina katherine kathleen kathryn katja
katrin kay kazuki keith kelly ken kenji kenneth kenta kerstin kevin kim kirsten klaus konrad kristen kristin kristina kurt
kyle lara larry lars laura lauren laurence laurent lea leah lena leo leon leonard leonardo leslie liam lily linda lisa lorenzo
louis louise luca lucas lucia lucie lucy luis luisa lukas luke lydia madeleine magnus maja manfred manuel marc marcel marcelo
marcin marco marcus margaret margarita maria mariana marianne marie marina mario marion marissa markus marta martha
martina mary masaki mateo mathias mathieu matt matteo matthew matthias matthieu maurice mauro max maxim maxime maximilian
megan melanie melissa michael michal michel michele michelle miguel mihai mikael mike mikhail milan miriam mohamed mohammad
mohammed moritz monica monika morgan muhammad nadia naomi natalia natalie natasha nathan neil neha nicholas nick nicola
nicolas nicole niels nikita nikhil nikola nikolai nils nina noah noam nora norbert norman olaf oleg oliver olivia olivier olga
omar oscar oskar otto owen pablo paolo pascal patricia patrick patrik paul paula paulina paulo pavel pedro peggy per peter
petra philip philipp philippe phillip pierre pietro piotr prakash pranav priya priyanka rachel radu rafael rahul rainer raj
rajesh ralf ralph ramon raphael ravi raymond rebecca regina reinhard renate rene ricardo riccardo richard robert roberta
roberto robin rodrigo roger rohan roland rolf roman romain ronald ross roy ruben rudolf russell ruth ryan saba sabine sakura
sally salvador sam samantha samir samuel sandeep sandra sanjay santiago sara sarah satoshi scott sean sebastian sergei sergey
sergio shane shannon sharon shreya silke silvia simon simone sofia sonia sophia sophie stefan stefania stefano steffen
stephan stephane stephanie stephen steve steven stuart sudhir suresh susan susanne suzanne sven sylvain sylvia sylvie takashi
takeshi tamara tanja tara tatiana taro ted teresa terry theo theodor theodore theresa thibault thierry thomas thorsten tim
timo timothy tina tobias todd tom tomas tomasz tommy toni tony tracy travis tristan tyler ulf ulrich ulrike ursula uwe valentin
valentina valerie vanessa vasily vera veronica veronika victor victoria viktor vijay vikram vincent vincenzo virginie
vivek vladimir volker walter wendy werner wilhelm willem william wolfgang xavier yann yannick yasmin yolanda yoshua yuki yuri
yves yvonne zachary zhe ziad zoe
wang li zhang liu chen yang huang zhao zhou wu xu sun zhu gao lin guo he hu ma luo zheng liang xie tang feng yu dong xiao cheng
cao yuan deng fu shen zeng peng su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian fan shi liao zou xiong jin
qiu hou qian qin xing chan cheung wong lam leung chang hsu hsieh tsai
tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki matsumoto inoue kimura
hayashi shimizu saito mori ikeda hashimoto ishikawa ogawa
nguyen tran pham vo vu bui do dang
singh kumar sharma gupta patel shah reddy rao nair iyer agarwal mehta verma mishra banerjee mukherjee das joshi jain
bhatt chopra kapoor khan ahmed hussain rahman hassan
smith johnson williams jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor
moore jackson thompson harris clark lewis robinson walker perez allen scott torres nguyen hill flores adams nelson baker
rivera campbell mitchell roberts gomez phillips evans turner diaz parker edwards collins stewart morris morales murphy
cook rogers gutierrez ortiz cooper peterson bailey reed kelly ramos cox ward richardson watson brooks chavez
bennett mendoza ruiz hughes alvarez castillo sanders myers ross foster jimenez schmidt schneider fischer weber meyer wagner
becker schulz hoffmann koch bauer richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann
lange schmitt werner krause lehmann muller dubois durand moreau laurent lefebvre leroy roux fournier girard bonnet dupont
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa ferreira silva santos
oliveira souza pereira lima almeida ivanov petrov smirnov kuznetsov novak kowalski nowak jansen bakker visser larsen hansen
johansson andersson nilsson olsen
`
    .trim()
    .split(/\s+/),
);

/** Whether a word is a common given or family name. Accents and letter case don't matter. */
export function isKnownName(word: string): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    KNOWN.has(plain) ||
    (plain.length > 1 && koreanFamilyNamesByLatin.has(plain)) ||
    (plain.includes('-') && KNOWN.has(plain.split('-')[0]!))
  );
}
