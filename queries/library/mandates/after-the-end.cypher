// title:
//   en: What became of the tasks of a body that ended
//   de: Was aus den Aufgaben einer aufgelösten Stelle wurde
//   fr: Ce que sont devenues les tâches d'un organisme dissous
//   it: Che cosa è stato dei compiti di un ente sciolto
// question:
//   en: Which mandates of this body and its parts ended with it, and who leads these responsibilities on that day?
//   de: Welche Mandate dieser Stelle und ihrer Teile endeten mit ihr, und wer führt diese Aufgaben an dem Tag?
//   fr: Quels mandats de cet organisme et de ses parties ont pris fin avec lui, et qui dirige ces tâches ce jour-là ?
//   it: Quali mandati di questo ente e delle sue parti sono finiti con esso, e chi guida questi compiti quel giorno?
// params:
//   body: {type: id, picker: actors, example: ksmm, help: The body that ended.}
//   successor: {type: id, picker: actors, default: null, example: fsmm, help: The body that came after it.}
// columns:
//   holder: {kind: actors, means: The body or the part of it that held the mandate}
//   responsibility: {kind: responsibilities, means: What it held}
//   role: Its role
//   until: The end as the source gives it
//   leads_now: {holds: list, kind: actors, means: Named bodies that lead it in the same place for sure on that day}
//   successor_leads: yes if the successor is among them
//   answer: "held, or none on record"
//   mandate: {kind: mandates, means: The mandate that ended}
// may_be_empty: No mandate ended with it by that day.
MATCH (x:Actor {id: $body})
MATCH (part:Actor)-[:PART_OF*0..3]->(x)
WITH DISTINCT x, part
MATCH (part)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.possible_to < $as_of AND m.possible_to = x.possible_to
WITH part, m, r, COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id } AS places
WITH part, m, r,
  COLLECT {
    MATCH (r)<-[:FOR]-(n:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE n.sure_from <= $as_of AND $as_of <= n.sure_to
      AND EXISTS { MATCH (n)-[:IN]->(k:Jurisdiction) WHERE k.id IN places }
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads_now
RETURN part.id AS holder, r.id AS responsibility, m.role AS role, m.until AS until, leads_now,
  CASE WHEN $successor IN leads_now THEN 'yes' ELSE 'no' END AS successor_leads,
  CASE WHEN size(leads_now) > 0 THEN 'held' ELSE 'none on record' END AS answer, m.id AS mandate
ORDER BY holder, responsibility, mandate
