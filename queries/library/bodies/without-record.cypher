// title:
//   en: Bodies that hold nothing on record
//   de: Stellen ohne bekannte Aufgabe
//   fr: Organismes sans tâche connue
//   it: Enti senza compiti noti
// question:
//   en: Which bodies exist on that day and hold no mandate on record, and how are they tied in?
//   de: Welche Stellen bestehen an dem Tag ohne bekanntes Mandat, und wie sind sie eingebunden?
//   fr: Quels organismes existent ce jour-là sans mandat connu, et comment sont-ils liés ?
//   it: Quali enti esistono quel giorno senza mandato noto, e come sono legati?
// columns:
//   body: {kind: actors, means: The body}
//   kind: What it is by function
//   place: {kind: jurisdictions, means: Where it is based}
//   ties: {holds: number, means: Ties in force for sure on that day}
//   asked: {holds: number, means: Recommendations addressed to it}
// may_be_empty: Every body that exists on that day holds a mandate.
MATCH (b:Actor {collective: false})-[:BASED_IN]->(j:Jurisdiction)
OPTIONAL MATCH (b)-[:HOLDS]->(m:Mandate)
WITH b, j, count(m) AS held
WHERE held = 0 AND b.sure_from <= $as_of AND $as_of <= b.sure_to
RETURN b.id AS body, b.kind AS kind, j.id AS place,
  COUNT {
    MATCH (b)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(:Actor)
    WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to
  } AS ties,
  COUNT { (b)<-[:ADDRESSED_TO]-(:Recommendation) } AS asked
ORDER BY asked DESC, ties DESC, body
