/** Who else may be on the line, as alternatives of a pattern. */
export const KIN =
  'wife|husband|partner|mother|mum|mam|mom|father|dad|son|daughter|sister|brother|girlfriend|boyfriend|carer|flatmate|neighbour|friend|grandmother|aunt|uncle|niece|nephew|missus';
