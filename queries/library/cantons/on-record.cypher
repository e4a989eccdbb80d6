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
CALL () {
  MATCH (r:Responsibility) WHERE r.level IN ['cantonal', 'both'] AND NOT r.proposed
  MATCH (j:Jurisdiction {kind: 'canton'})
  RETURN r, j, 0 AS found
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(g:ReportedGap)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  WHERE r.level IN ['cantonal', 'both'] AND NOT r.proposed AND g.sure_from <= $as_of AND $as_of <= g.sure_to
  RETURN r, j, 1 AS found
  UNION ALL
  MATCH (r:Responsibility)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(:Actor {collective: false})
  WHERE r.level IN ['cantonal', 'both'] AND NOT r.proposed AND m.role IN ['lead', 'support']
    AND m.sure_from <= $as_of AND $as_of <= m.sure_to
  MATCH (m)-[:IN]->(j:Jurisdiction {kind: 'canton'})
  RETURN r, j, CASE m.role WHEN 'lead' THEN 3 ELSE 2 END AS found
}
WITH r, j, max(found) AS found
RETURN j.id AS canton, count(CASE WHEN found = 3 THEN 1 END) AS count,
  count(CASE WHEN found = 2 THEN 1 END) AS supported,
  count(CASE WHEN found = 1 THEN 1 END) AS reported,
  count(CASE WHEN found = 0 THEN 1 END) AS nothing, count(*) AS asked
ORDER BY count DESC, canton
