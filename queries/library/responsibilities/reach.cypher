// title:
//   en: Who supports the cantons, on what basis, and where
//   de: Wer die Kantone unterstützt, worauf gestützt und wo
//   fr: Qui soutient les cantons, sur quelle base et où
//   it: Chi sostiene i cantoni, su quale base e dove
// question:
//   en: Who carries this responsibility on a day, on which instruments, and in how many cantons does it count?
//   de: Wer nimmt diese Aufgabe an einem Tag wahr, gestützt worauf, und in wie vielen Kantonen zählt sie?
//   fr: Qui assume cette tâche un jour donné, sur quels instruments, et dans combien de cantons ?
//   it: Chi svolge questo compito in un dato giorno, su quali strumenti, e in quanti cantoni conta?
// params:
//   responsibility: {type: id, picker: responsibilities, example: support-cantonal-investigations, help: The responsibility.}
// columns:
//   body: {kind: actors, means: Who}
//   role: lead or support, consulted, informed
//   in_force: yes, or perhaps where a date is in doubt on that day
//   since: The beginning as the source gives it
//   basis: law, agreement, practice or unknown
//   instruments: {holds: list, kind: instruments, means: The instruments it rests on}
//   places: {holds: list, kind: jurisdictions, means: "Where, or for whom, by record"}
//   cantons: {holds: number, means: "Cantons in which it counts: those named, or all where it reaches every canton"}
//   wording: What the source says
//   mandate: {kind: mandates, means: The record}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: Nobody is on record as holding it on that day.
MATCH (every:Jurisdiction {kind: 'canton'})
WITH count(every) AS all_cantons
MATCH (:Responsibility {id: $responsibility})<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WHERE m.possible_from <= $as_of AND $as_of <= m.possible_to
RETURN b.id AS body, m.role AS role,
  CASE WHEN m.sure_from <= $as_of AND $as_of <= m.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  m.since AS since, m.basis AS basis,
  COLLECT { MATCH (m)-[:BASED_ON]->(i:Instrument) RETURN i.id ORDER BY i.id } AS instruments,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.reach = 'every-canton' THEN all_cantons
    ELSE COUNT { (m)-[:IN]->(:Jurisdiction {kind: 'canton'}) } END AS cantons,
  m.wording AS wording, m.id AS mandate,
  COLLECT {
    MATCH (m)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY in_force DESC, role, mandate
