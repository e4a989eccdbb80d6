// title:
//   en: How much is on record in each canton
//   de: Wie viel in jedem Kanton belegt ist
//   fr: Ce qui est documenté dans chaque canton
//   it: Quanto è documentato in ogni cantone
// question:
//   en: For how many agreed cantonal responsibilities has each canton a lead of its own, and where is nothing known?
//   de: Für wie viele vereinbarte kantonale Aufgaben hat jeder Kanton eine eigene Führung, und wo ist nichts bekannt?
//   fr: Pour combien de tâches cantonales convenues chaque canton a-t-il sa propre direction, et où ne sait-on rien ?
//   it: Per quanti compiti cantonali concordati ogni cantone ha una propria guida, e dove non si sa nulla?
// picture: bar
// columns:
//   canton: {kind: jurisdictions, means: The canton}
//   count: {holds: number, means: Responsibilities that a named body leads there for sure on that day}
//   supported: {holds: number, means: Those that named bodies only support}
//   reported: {holds: number, means: "Those that nobody holds by name, and a source says that something is missing"}
//   nothing: {holds: number, means: "Those of which nothing is on record by name; unknown, not a gap"}
//   asked: {holds: number, means: All agreed responsibilities that a canton has to hold}
MATCH (j:Jurisdiction {kind: 'canton'})
MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both'] AND NOT r.proposed
OPTIONAL MATCH (j)<-[:IN]-(e)-[:FOR]->(r) WHERE e.sure_from <= $as_of AND $as_of <= e.sure_to
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor {collective: false})
WITH j, r, count(CASE WHEN b IS NOT NULL AND e.role = 'lead' THEN 1 END) AS leads,
  count(CASE WHEN b IS NOT NULL AND e.role = 'support' THEN 1 END) AS supports, count(e.nature) AS gaps
WITH j, CASE WHEN leads > 0 THEN 3 WHEN supports > 0 THEN 2
    WHEN gaps > 0 THEN 1 ELSE 0 END AS found
RETURN j.id AS canton, count(CASE WHEN found = 3 THEN 1 END) AS count,
  count(CASE WHEN found = 2 THEN 1 END) AS supported,
  count(CASE WHEN found = 1 THEN 1 END) AS reported,
  count(CASE WHEN found = 0 THEN 1 END) AS nothing, count(*) AS asked
ORDER BY count DESC, canton
