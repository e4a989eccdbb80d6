// title:
//   en: Duties of treaties that nobody holds
//   de: Vertragspflichten, die niemand innehat
//   fr: Devoirs de traités que personne n'assume
//   it: Doveri di trattati che nessuno svolge
// question:
//   en: Which provisions demand a responsibility that no body holds by name on that day?
//   de: Welche Bestimmungen verlangen eine Aufgabe, die an dem Tag niemand namentlich innehat?
//   fr: Quelles dispositions exigent une tâche que personne n'assume nommément ce jour-là ?
//   it: Quali disposizioni esigono un compito che nessuno svolge per nome quel giorno?
// columns:
//   responsibility: {kind: responsibilities, means: What nobody holds by name}
//   provision: {kind: provisions, means: What demands it}
//   instrument: {kind: instruments, means: Where it stands}
//   article: Number of the article
//   verified: {holds: yes-no, means: "false: known from the treaty text alone, and in no denominator"}
//   classes: {holds: list, kind: actors, means: "Classes of bodies that hold it all the same"}
//   asked: {holds: number, means: Recommendations that concern it}
// may_be_empty: Every duty is held by somebody by name.
MATCH (r:Responsibility)
WHERE NOT EXISTS {
  MATCH (r)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(:Actor {collective: false})
  WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
}
WITH r, COLLECT {
    MATCH (r)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor {collective: true})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS classes
MATCH (r)<-[:DEMANDS]-(v:Provision)-[:OF]->(i:Instrument)
RETURN r.id AS responsibility, v.id AS provision, i.id AS instrument, v.article AS article,
  v.verified AS verified, classes, COUNT { (r)<-[:CONCERNS]-(:Recommendation) } AS asked
ORDER BY r.position, provision
