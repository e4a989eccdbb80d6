// title:
//   en: The seats of a committee over time
//   de: Die Sitze eines Gremiums im Lauf der Zeit
//   fr: Les sièges d'un comité au fil du temps
//   it: I seggi di un comitato nel tempo
// question:
//   en: Who ever sat in, chaired or hosted this committee or its parts, from when to when, for sure and perhaps?
//   de: Wer hatte je Sitz oder Vorsitz in diesem Gremium oder seinen Teilen, von wann bis wann, sicher und vielleicht?
//   fr: Qui a jamais siégé dans ce comité ou ses parties, de quand à quand, sûrement et peut-être ?
//   it: Chi ha mai avuto un seggio in questo comitato o nelle sue parti, da quando a quando, di sicuro e forse?
// params:
//   committee: {type: id, picker: "actors:Committee", example: ksmm, help: The committee.}
// timeless: true
// columns:
//   body: {kind: actors, means: Who}
//   seat: member, chair or host
//   part: {kind: actors, means: "The committee, or the part of it that the seat is in"}
//   surely_from: First day for sure; empty where the beginning is open
//   surely_to: "Last day for sure; a seat ends with its committee; empty while nothing says that it ended"
//   perhaps_from: First day it may have begun, where that is earlier
//   perhaps_to: Last day it may have lasted, where that is later
//   since: The beginning as the source gives it
//   until: "The end as the source gives it; empty where only the committee's end is on record"
//   role: In which role, or what the seat is about
//   tie: {kind: relations, means: The record}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: No member is on record at any time.
MATCH (:Actor {id: $committee})<-[:PART_OF*0..3]-(part:Actor)<-[t:MEMBER_OF|CHAIRS|HOSTS]-(b:Actor)
WITH DISTINCT part, t, b, '0001-01-01' AS ever, '9999-12-31' AS never
RETURN b.id AS body,
  CASE type(t) WHEN 'MEMBER_OF' THEN 'member' WHEN 'CHAIRS' THEN 'chair' ELSE 'host' END AS seat,
  part.id AS part,
  CASE WHEN t.sure_from > ever THEN t.sure_from END AS surely_from,
  CASE WHEN t.sure_to < never THEN t.sure_to END AS surely_to,
  CASE WHEN t.possible_from < t.sure_from AND t.possible_from > ever THEN t.possible_from END AS perhaps_from,
  CASE WHEN t.possible_to > t.sure_to AND t.possible_to < never THEN t.possible_to END AS perhaps_to,
  t.since AS since, t.until AS until, t.role AS role, t.id AS tie, t.sources AS sources
ORDER BY part, seat, body, tie
