// title:
//   en: Responsibilities by cantons that lead them
//   de: Aufgaben nach Kantonen, die sie führen
//   fr: Les tâches selon les cantons qui les dirigent
//   it: I compiti secondo i cantoni che li guidano
// question:
//   en: In how many cantons does a named body lead each cantonal responsibility, and how often was it asked for?
//   de: In wie vielen Kantonen führt eine benannte Stelle jede kantonale Aufgabe, und wie oft wurde sie gefordert?
//   fr: Dans combien de cantons un organisme nommé dirige-t-il chaque tâche, et combien de fois l'a-t-on demandée ?
//   it: In quanti cantoni un ente nominato guida ogni compito cantonale, e quante volte è stato chiesto?
// picture: bar
// columns:
//   responsibility: {kind: responsibilities, means: What a canton has to hold}
//   count: {holds: number, means: Cantons in which a named body leads it for sure on that day}
//   supported: {holds: number, means: Cantons in which named bodies only support it}
//   reported: {holds: number, means: "Cantons in which nobody holds it by name, and a source says that something is missing"}
//   nothing: {holds: number, means: "Cantons of which nothing is on record by name; unknown, not a gap"}
//   asked: {holds: number, means: Recommendations about it up to that day; undated ones count}
//   proposed: {holds: yes-no, means: Whether it is only proposed and not agreed yet}
CALL () {
  MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both']
  MATCH (j:Jurisdiction {kind: 'canton'})
  RETURN r, j, 0 AS found
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(g:ReportedGap)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  WHERE r.level IN ['cantonal', 'both'] AND g.sure_from <= $as_of AND $as_of <= g.sure_to
  RETURN r, j, 1 AS found
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(:Actor {collective: false})
  WHERE r.level IN ['cantonal', 'both'] AND m.role IN ['lead', 'support']
    AND m.sure_from <= $as_of AND $as_of <= m.sure_to
  MATCH (m)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  RETURN r, j, CASE m.role WHEN 'lead' THEN 3 ELSE 2 END AS found
}
WITH r, j, max(found) AS found
WITH r, count(CASE WHEN found = 3 THEN 1 END) AS count,
  count(CASE WHEN found = 2 THEN 1 END) AS supported,
  count(CASE WHEN found = 1 THEN 1 END) AS reported,
  count(CASE WHEN found = 0 THEN 1 END) AS nothing
OPTIONAL MATCH (r)<-[:CONCERNS]-(q:Recommendation)
WHERE q.year IS NULL OR q.year_earliest <= $as_of
RETURN r.id AS responsibility, count, supported, reported, nothing, count(q) AS asked, r.proposed AS proposed
ORDER BY count DESC, asked DESC, responsibility
