// title:
//   en: A body's tasks, and who has them now
//   de: Die Aufgaben einer Stelle und wer sie jetzt hat
//   fr: Les tâches d'un organisme et qui les a maintenant
//   it: I compiti di un ente e chi li ha ora
// question:
//   en: Which responsibilities did this body ever hold, and who leads each of them in the same place on that day?
//   de: Welche Aufgaben hatte diese Stelle je, und wer führt sie am gleichen Ort an dem Tag?
//   fr: Quelles tâches cet organisme a-t-il jamais eues, et qui les dirige au même endroit ce jour-là ?
//   it: Quali compiti ha mai avuto questo ente, e chi li guida nello stesso luogo quel giorno?
// params:
//   body: {type: id, picker: actors, example: ksmm-secretariat, help: The body.}
// columns:
//   responsibility: {kind: responsibilities, means: What it holds or held}
//   role: Its role
//   since: Its beginning as the source gives it
//   until: Its end as the source gives it
//   in_force: "yes, perhaps or no: whether its own mandate holds on that day"
//   leads_now: {holds: list, kind: actors, means: Named bodies that lead it there for sure on that day}
//   perhaps_now: {holds: list, kind: actors, means: Named bodies that perhaps lead it there}
//   answer: The leads in words; none on record where nobody is
//   mandate: {kind: mandates, means: The body's own mandate}
// may_be_empty: The body holds no mandate on record.
MATCH (:Actor {id: $body})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WITH m, r, COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id } AS places
OPTIONAL MATCH (r)<-[:FOR]-(n:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
WHERE n.possible_from <= $as_of AND $as_of <= n.possible_to
  AND EXISTS { MATCH (n)-[:IN]->(k:Jurisdiction) WHERE k.id IN places }
WITH m, r, b, n.sure_from <= $as_of AND $as_of <= n.sure_to AS sure ORDER BY b.id
WITH m, r, collect(DISTINCT CASE WHEN sure THEN b.id END) AS leads_now,
  collect(DISTINCT CASE WHEN NOT sure THEN b.id END) AS perhaps_now
RETURN r.id AS responsibility, m.role AS role, m.since AS since, m.until AS until,
  CASE WHEN m.sure_from <= $as_of AND $as_of <= m.sure_to THEN 'yes'
    WHEN m.possible_from <= $as_of AND $as_of <= m.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  leads_now, perhaps_now,
  CASE WHEN size(leads_now) > 0 THEN 'held' WHEN size(perhaps_now) > 0 THEN 'perhaps held'
    ELSE 'none on record' END AS answer, m.id AS mandate
ORDER BY responsibility, mandate
