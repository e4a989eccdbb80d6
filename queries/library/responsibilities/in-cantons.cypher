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
MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both']
MATCH (j:Jurisdiction {kind: 'canton'})
OPTIONAL MATCH (j)<-[:IN]-(e)-[:FOR]->(r) WHERE e.sure_from <= $as_of AND $as_of <= e.sure_to
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor {collective: false})
WITH j, r, count(CASE WHEN b IS NOT NULL AND e.role = 'lead' THEN 1 END) AS leads,
  count(CASE WHEN b IS NOT NULL AND e.role = 'support' THEN 1 END) AS supports, count(e.nature) AS gaps
WITH r, CASE WHEN leads > 0 THEN 3 WHEN supports > 0 THEN 2
    WHEN gaps > 0 THEN 1 ELSE 0 END AS found
WITH r, count(CASE WHEN found = 3 THEN 1 END) AS count,
  count(CASE WHEN found = 2 THEN 1 END) AS supported,
  count(CASE WHEN found = 1 THEN 1 END) AS reported,
  count(CASE WHEN found = 0 THEN 1 END) AS nothing
OPTIONAL MATCH (r)<-[:CONCERNS]-(q:Recommendation)
WHERE q.year IS NULL OR q.year_earliest <= $as_of
RETURN r.id AS responsibility, count, supported, reported, nothing, count(q) AS asked, r.proposed AS proposed
ORDER BY count DESC, asked DESC, responsibility
