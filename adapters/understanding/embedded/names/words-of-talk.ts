/** Words that people say around a name, and that are no name themselves; many a name is a word too, and stands in none of these. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const FUNCTION = 'a about above actually after again age ah alas all along already also although always am an and another any anybody anyone anything are around as ask at away aye back be because been before behind being below beside besides between both but by can can\'t cannot could couldn\'t did didn\'t do does doesn\'t don\'t done down each either else em er even ever every everybody everyone everything except few first for from get gets getting go goes going gone got had hang hardly has have haven\'t having he her here hers herself him himself his hold how however i if in indeed instead into is isn\'t it its itself just keep kept last least less let lets like little long lot lots made make makes many may maybe me meant meself mi might mind mine mister moi more most much must my myself near never new next no nobody none nope nor not nothing now of off often oh ok okay old on once one ones only onto or other others otherwise ought our ours ourselves out over own per perhaps please plus probably put quite rather really right said same saw say saying says second see seen shall she should shouldn\'t since so some somebody someone something sometimes somewhere soon sorry still such sure take taken takes tell than thank thanks that the their them themselves then there these they third this those though through till to today together told too took tried try trying two twice um under unless until up upon us use used very wait want wanted wants was wasn\'t we well went were weren\'t what whatever when where whether which while who whoever whole whom whose why will with without won\'t would wouldn\'t yeah yes yet you young your yours yourself hi hello hey eh right-o sound grand fine great good bad nice bye cheers god bless uh huh mm hm hmm yep ago love pet lovely hiya howya cheerio lads mate'; // prettier-ignore

const KIN = 'mother mum mam mammy mom ma father dad daddy da parents parent son daughter child children kid kids boy girl lad lass baby brother sister siblings twin twins wife husband missus partner fiancé fiancée fiance fiancee boyfriend girlfriend friend friends neighbour neighbor gran granny grandmother grandma grandad grandfather granda grandson granddaughter grandchild nana nan nanny aunt auntie aunty uncle niece nephew cousin mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law stepson stepdaughter godson goddaughter flatmate housemate roommate colleague boss carer client patient resident tenant lodger landlord landlady fella fellow man woman lady gentleman guy family ex-husband ex-wife ex wee elder eldest oldest youngest younger older middle little princess secretary worker nurse minder'; // prettier-ignore

const AROUND = 'name names named naming surname forename initial maiden married official officially registered spelled spelt spelling spell letter letters called call calls calling known book booking booked visit appointment appointments dentist clinic tooth teeth toothache form forms file card cert certificate passport record records system register note computer address number phone mobile email date birth birthday born year years month months week weeks day days monday wednesday friday tuesday thursday saturday sunday january february march april june july august september october november december morning afternoon evening night tomorrow yesterday tonight time times ninety eighty seventy sixty fifty forty thirty twenty nineteen eighteen seventeen sixteen fifteen fourteen thirteen twelve eleven ten nine eight seven six five four three hundred thousand fourth fifth sixth seventh eighth ninth tenth come comes coming came bring bringing brings ring ringing rings rang give gives giving gave given look looking looks find found check checking need needs needed know knows knew think thinks thought mean means say says saying guess suppose believe hope wish believe sit sitting stand standing stay staying live lives living work works working write writes wrote written hear heard speak speaking talk talking afraid nervous scared shy deaf sick ill well sore luck english irish polish german american speaks private nervous half double double-barrelled footballer king yourself privacy reason help bother happy glad late early ready actually exactly correct wrong right real proper full short middle different relation village road street house home school hospital door town car bus way side'; // prettier-ignore

const TALK = list([FUNCTION, KIN, AROUND].join(' '));

/** Words of talk that people are called, too. */
const ALSO_NAMES = list(
  'may will june april august long young little good best grand love day street side great bless',
);

/** Words with which a title or kinship stands before a name: "Nana Rose", "Mum Margaret". */
export const KINSHIP = list(KIN);

/** Whether a word, without what is joined to it, is one of talk: "she's", "I'm", "mother's". */
export function isOfTalk(word: string): boolean {
  const plain = word.toLowerCase().replaceAll('’', "'");
  const [stem = ''] = plain.split(/'(?:s|m|re|d|ll|ve)$/);
  return TALK.has(plain) || TALK.has(stem) || /^(?:let|that|what|who|how|where|there|here)s$/.test(stem);
}

/** Whether a word is one of talk and nobody's name. */
export const isNoName = (word: string): boolean => isOfTalk(word) && !ALSO_NAMES.has(word.toLowerCase());
