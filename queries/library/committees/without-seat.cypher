// title:
//   en: Who carries something and has no seat
//   de: Wer etwas trägt und keinen Sitz hat
//   fr: Qui assume une tâche et ne siège pas
//   it: Chi svolge un compito e non ha un seggio
// question:
//   en: Which bodies carry or support what a committee holds, there, without a seat in it or its parts?
//   de: Welche Stellen tragen dort mit, was ein Gremium hält, ohne Sitz in ihm oder seinen Teilen?
//   fr: Quels organismes assument, là, ce dont un comité est chargé, sans y siéger ni dans ses parties ?
//   it: Quali enti svolgono, lì, ciò di cui un comitato è incaricato, senza un seggio in esso o nelle sue parti?
// params:
//   committee: {type: id, picker: "actors:Committee", default: null, example: null, help: "Without it: who has a seat in no committee at all."}
// columns:
//   body: {kind: actors, means: A single body that is no committee itself}
//   count: What it leads or supports of that for sure on that day
//   leads: {kind: responsibilities, means: What it leads}
//   supports: {kind: responsibilities, means: What it supports}
// may_be_empty: Whoever carries such a responsibility on record has a seat.
CALL () {
  MATCH (:Actor {id: $committee})<-[:PART_OF*0..3]-(:Actor)-[:HOLDS]->(n:Mandate)-[:FOR]->(q:Responsibility)
  WHERE n.sure_from <= $as_of AND $as_of <= n.sure_to
  MATCH (n)-[:IN]->(j:Jurisdiction)
  RETURN collect(DISTINCT q.id + ' ' + j.id) AS cells
}
MATCH (b:Actor {collective: false})-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
WHERE NOT b:Committee AND m.role IN ['lead', 'support'] AND m.sure_from <= $as_of AND $as_of <= m.sure_to
  AND NOT EXISTS {
    MATCH (b)-[t:MEMBER_OF|CHAIRS|HOSTS]->(p:Actor)-[:PART_OF*0..3]->(c:Actor)
    WHERE (p:Committee OR $committee IS NOT NULL) AND t.possible_from <= $as_of AND $as_of <= t.possible_to
      AND ($committee IS NULL OR c.id = $committee)
  }
  AND ($committee IS NULL OR EXISTS {
    MATCH (m)-[:IN]->(j:Jurisdiction) WHERE r.id + ' ' + j.id IN cells
  })
WITH b, m.role AS role, r ORDER BY r.position
WITH b.id AS body, collect(DISTINCT CASE WHEN role = 'lead' THEN r.id END) AS leads,
  collect(DISTINCT CASE WHEN role = 'support' THEN r.id END) AS supports
RETURN body, size(leads) + size(supports) AS count, leads, supports
ORDER BY count DESC, body
