// title:
//   en: Who deals with which crime
//   de: Wer sich mit welcher Straftat befasst
//   fr: Qui s'occupe de quelle infraction
//   it: Chi si occupa di quale reato
// question:
//   en: For each pillar and crime, how many mandates hold on that day, how many lead, and in how many cantons?
//   de: Wie viele Mandate gelten je Säule und Straftat, wie viele führen, und in wie vielen Kantonen?
//   fr: Pour chaque pilier et infraction, combien de mandats, combien dirigent, et dans combien de cantons ?
//   it: Per ogni pilastro e reato, quanti mandati, quanti guidano, e in quanti cantoni?
// columns:
//   crime: human-trafficking, migrant-smuggling or both
//   pillar: {kind: pillars, means: The key area}
//   mandates: {holds: number, means: Mandates in force for sure on that day}
//   leads: {holds: number, means: Those in which a body leads}
//   bodies: {holds: number, means: Different bodies}
//   cantons: {holds: number, means: Cantons named by one of them}
// may_be_empty: No mandate is in force on that day.
MATCH (b:Actor)-[:HOLDS]->(m:Mandate)-[:FOR]->(:Responsibility)-[:UNDER]->(p:Pillar)
WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
OPTIONAL MATCH (m)-[:IN]->(j:Jurisdiction {kind: 'canton'})
WITH p, m.crime AS crime, count(DISTINCT m) AS mandates,
  count(DISTINCT CASE WHEN m.role = 'lead' THEN m.id END) AS leads, count(DISTINCT b) AS bodies,
  count(DISTINCT j) AS cantons
RETURN crime, p.id AS pillar, mandates, leads, bodies, cantons
ORDER BY crime, p.position
