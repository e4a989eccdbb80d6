// title:
//   en: The seats of a body
//   de: Die Sitze einer Stelle
//   fr: Les sièges d'un organisme
//   it: I seggi di un ente
// question:
//   en: In which committees does this body sit, chair or keep the secretariat, and with how many others?
//   de: In welchen Gremien hat diese Stelle Sitz, Vorsitz oder Sekretariat, und mit wie vielen anderen?
//   fr: Dans quels comités cet organisme siège-t-il, préside-t-il ou tient-il le secrétariat ?
//   it: In quali comitati siede, presiede o tiene il segretariato questo ente, e con quanti altri?
// params:
//   body: {type: id, picker: actors, example: sem, help: The body.}
// columns:
//   committee: {kind: actors, means: The committee}
//   seat: member, chair or host
//   in_force: yes, perhaps where a date is in doubt, or no
//   since: The beginning as the source gives it
//   until: The end as the source gives it
//   others: {holds: number, means: Other members on record at any time}
//   role: In which role, or what the seat is about
//   tie: {kind: relations, means: The record}
// may_be_empty: No seat of this body is on record.
MATCH (b:Actor {id: $body})-[t:MEMBER_OF|CHAIRS|HOSTS]->(c:Actor)
RETURN c.id AS committee,
  CASE type(t) WHEN 'MEMBER_OF' THEN 'member' WHEN 'CHAIRS' THEN 'chair' ELSE 'host' END AS seat,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes'
    WHEN t.possible_from <= $as_of AND $as_of <= t.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  t.since AS since, t.until AS until,
  COUNT { MATCH (c)<-[:MEMBER_OF]-(o:Actor) WHERE o.id <> $body } AS others,
  t.role AS role, t.id AS tie
ORDER BY in_force DESC, committee, seat, tie
