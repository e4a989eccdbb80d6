// title:
//   en: The bodies of a committee
//   de: Die Mitglieder eines Gremiums
//   fr: Les membres d'un comité
//   it: I membri di un comitato
// question:
//   en: Which bodies sit in, chair or host this committee or one of its parts, and since when?
//   de: Welche Stellen haben Sitz oder Vorsitz in diesem Gremium oder einem Teil davon, und seit wann?
//   fr: Quels organismes siègent dans ce comité ou l'une de ses parties, le président ou l'hébergent ?
//   it: Quali enti siedono in questo comitato o in una sua parte, lo presiedono o lo ospitano?
// params:
//   committee: {type: id, picker: "actors:Committee", example: ksmm, help: The committee.}
// columns:
//   body: {kind: actors, means: The member}
//   seat: member, chair or host
//   part: {kind: actors, means: "The committee, or the part of it that the seat is in"}
//   in_force: yes, or perhaps where a date is in doubt on that day
//   since: The beginning as the source gives it
//   until: The end as the source gives it
//   role: In which role, or what the seat is about
//   tie: {kind: relations, means: The record}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: No member is on record on that day, or the committee does not exist then.
MATCH (:Actor {id: $committee})<-[:PART_OF*0..3]-(part:Actor)<-[t:MEMBER_OF|CHAIRS|HOSTS]-(b:Actor)
WHERE t.possible_from <= $as_of AND $as_of <= t.possible_to
RETURN b.id AS body,
  CASE type(t) WHEN 'MEMBER_OF' THEN 'member' WHEN 'CHAIRS' THEN 'chair' ELSE 'host' END AS seat,
  part.id AS part,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  t.since AS since, t.until AS until, t.role AS role, t.id AS tie, t.sources AS sources
ORDER BY in_force DESC, part, seat, body, tie
