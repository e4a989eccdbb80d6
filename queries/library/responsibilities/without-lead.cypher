// title:
//   en: Responsibilities nobody leads
//   de: Aufgaben, die niemand führt
//   fr: Tâches que personne ne dirige
//   it: Compiti che nessuno guida
// question:
//   en: Which responsibilities have no lead by name anywhere on that day, who led them before, and what demands them?
//   de: Welche Aufgaben führt an dem Tag nirgends jemand namentlich, wer führte sie zuvor, und was verlangt sie?
//   fr: Quelles tâches personne ne dirige-t-il ce jour-là, qui les dirigeait avant, et qu'est-ce qui les exige ?
//   it: Quali compiti nessuno guida quel giorno, chi li guidava prima, e che cosa li esige?
// columns:
//   responsibility: {kind: responsibilities, means: What has to be done}
//   level: Where somebody must hold it
//   perhaps: {holds: list, kind: actors, means: Bodies that perhaps lead it on that day}
//   before: {holds: list, kind: actors, means: Named bodies whose lead has ended by that day}
//   classes: {holds: list, kind: actors, means: Classes of bodies that lead it}
//   demanded_by: {holds: list, kind: provisions, means: Verified provisions that demand it}
//   not_verified: {holds: list, kind: provisions, means: "Provisions known from the treaty text alone that demand it"}
//   asked: {holds: number, means: Recommendations that concern it}
// may_be_empty: Every responsibility has a lead by name somewhere.
MATCH (r:Responsibility)
WHERE NOT EXISTS {
  MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(:Actor {collective: false})
  WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
}
OPTIONAL MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor)
WITH r, b, m.sure_from <= $as_of AND $as_of <= m.sure_to AS sure,
  m.possible_from <= $as_of AND $as_of <= m.possible_to AS maybe, m.possible_to < $as_of AS over ORDER BY b.id
WITH r,
  collect(DISTINCT CASE WHEN maybe AND NOT sure THEN b.id END) AS perhaps,
  collect(DISTINCT CASE WHEN over AND NOT b.collective THEN b.id END) AS before,
  collect(DISTINCT CASE WHEN sure AND b.collective THEN b.id END) AS classes
RETURN r.id AS responsibility, r.level AS level, perhaps, before, classes,
  COLLECT { MATCH (r)<-[:DEMANDS]-(p:Provision) WHERE p.verified RETURN p.id ORDER BY p.id } AS demanded_by,
  COLLECT { MATCH (r)<-[:DEMANDS]-(p:Provision) WHERE NOT p.verified RETURN p.id ORDER BY p.id } AS not_verified,
  COUNT { (r)<-[:CONCERNS]-(:Recommendation) } AS asked
ORDER BY r.position
