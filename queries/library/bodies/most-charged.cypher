// title:
//   en: Bodies with the most mandates
//   de: Stellen mit den meisten Mandaten
//   fr: Organismes ayant le plus de mandats
//   it: Enti con più mandati
// question:
//   en: Which bodies carry the most on that day, how many responsibilities in how many places?
//   de: Welche Stellen tragen an dem Tag am meisten, wie viele Aufgaben an wie vielen Orten?
//   fr: Quels organismes portent le plus ce jour-là, combien de tâches en combien de lieux ?
//   it: Quali enti portano di più quel giorno, quanti compiti in quanti luoghi?
// picture: bar
// columns:
//   body: {kind: actors, means: The body}
//   count: {holds: number, means: Mandates in force for sure on that day}
//   leads: {holds: number, means: Those in which it leads}
//   responsibilities: {holds: number, means: Different responsibilities}
//   places: {holds: number, means: "Different cantons and countries, by record"}
// may_be_empty: No mandate is in force on that day.
MATCH (b:Actor {collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
WITH b, m, r
MATCH (m)-[:IN]->(j:Jurisdiction)
WITH b, count(DISTINCT m) AS count, count(DISTINCT CASE WHEN m.role = 'lead' THEN m.id END) AS leads,
  count(DISTINCT r) AS responsibilities, count(DISTINCT j) AS places
RETURN b.id AS body, count, leads, responsibilities, places
ORDER BY count DESC, body
LIMIT 40
