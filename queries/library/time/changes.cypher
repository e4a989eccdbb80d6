// title:
//   en: What began and ended
//   de: Was begann und endete
//   fr: Ce qui a commencé et pris fin
//   it: Che cosa è iniziato e finito
// question:
//   en: Which bodies, mandates and ties surely began or ended after one day and up to that day?
//   de: Welche Stellen, Mandate und Verbindungen begannen oder endeten sicher zwischen zwei Tagen?
//   fr: Quels organismes, mandats et liens ont sûrement commencé ou pris fin entre deux jours ?
//   it: Quali enti, mandati e legami sono di sicuro iniziati o finiti tra due giorni?
// params:
//   after: {type: day, default: "2017-04-20", example: "2017-04-20", help: The day after which to look.}
// columns:
//   day: The first day on which it surely holds, or the last day on which it can have held
//   what: began or ended
//   kind: body, mandate or tie
//   record: The record
//   bodies: {holds: list, kind: actors, means: The bodies concerned}
//   dated: The date as the source gives it
// may_be_empty: Nothing with a date began or ended in that time.
CALL () {
  MATCH (e:Actor {collective: false})
  WHERE $after < e.sure_from <= $as_of OR $after < e.possible_to <= $as_of
  RETURN e, 'body' AS kind, [e.id] AS bodies
  UNION ALL
  MATCH (b:Actor)-[:HOLDS]->(e:Mandate)
  WHERE $after < e.sure_from <= $as_of OR $after < e.possible_to <= $as_of
  RETURN e, 'mandate' AS kind, [b.id] AS bodies
  UNION ALL
  MATCH (a:Actor)-[e:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]->(b:Actor)
  WHERE $after < e.sure_from <= $as_of OR $after < e.possible_to <= $as_of
  RETURN e, 'tie' AS kind, [a.id, b.id] AS bodies
}
UNWIND ['began', 'ended'] AS what
WITH e, kind, bodies, what,
  CASE what WHEN 'began' THEN e.since ELSE e.until END AS dated,
  CASE what WHEN 'began' THEN e.sure_from ELSE e.possible_to END AS day
WHERE dated IS NOT NULL AND $after < day <= $as_of
RETURN day, what, kind, e.id AS record, bodies, dated
ORDER BY day, what, kind, record
